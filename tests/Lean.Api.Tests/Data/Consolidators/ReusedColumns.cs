using QuantConnect.Data.Consolidators;

namespace DolphinLean.Lean.Api.Tests.Data.Consolidators;

/// <summary>Bars that lie in columns which are overwritten from time to time.</summary>
internal sealed class ReusedColumns : IBarSource
{
    private readonly List<BarValues> _bars = [];

    public int Count => _bars.Count;

    public double Close => _bars[^1].Close;

    public BarPlace Place => new(_bars, _bars.Count - 1, _bars[^1].EndTime, IsFillForward: false);

    public BarValues At(in BarPlace place) => _bars[place.Index];

    public void Add(in BarValues bar) => _bars.Add(bar);

    public void Reuse(PassLine? line)
    {
        line?.KeepBars();
        _bars.Clear();
    }
}
