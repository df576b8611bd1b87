using QuantConnect.Data;
using QuantConnect.Hosting;

namespace DolphinLean.Engine.Feeds.Scans;

/// <summary>The price of a security of custom data: the value of its one moving point, read when somebody asks.</summary>
internal sealed class CustomDataPrice : IPriceSource
{
    private readonly BaseData _data;

    public CustomDataPrice(BaseData data) => _data = data;

    public double Last(int slot) => (double)_data.Value;

    public double Bid(int slot) => double.NaN;

    public double Ask(int slot) => double.NaN;

    public double Open(int slot) => Last(slot);

    public double High(int slot) => Last(slot);

    public double Low(int slot) => Last(slot);

    public double Volume(int slot) => 0;

    public long LastTicks(int slot) => _data.EndTime.Ticks;
}
