using DolphinLean.Exchange.Orders;

namespace DolphinLean.Exchange.Accounts;

/// <summary>What an account chose for one symbol.</summary>
internal sealed class SymbolSetting
{
    public int Leverage { get; set; } = 20;
    public MarginType MarginType { get; set; } = MarginType.Crossed;
}
