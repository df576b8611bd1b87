namespace QuantConnect.Brokerages;

/// <summary>What became of an option position; crypto has none.</summary>
public sealed class OptionNotificationEventArgs : EventArgs
{
    /// <summary>A position.</summary>
    public OptionNotificationEventArgs(Symbol symbol, decimal position)
        : this(symbol, position, string.Empty)
    {
    }

    /// <summary>A position and a text.</summary>
    public OptionNotificationEventArgs(Symbol symbol, decimal position, string tag)
    {
        Symbol = symbol;
        Position = position;
        Tag = tag;
    }

    /// <summary>The option.</summary>
    public Symbol Symbol { get; }

    /// <summary>The position that is left.</summary>
    public decimal Position { get; }

    /// <summary>The text.</summary>
    public string Tag { get; }

    /// <inheritdoc />
    public override string ToString() => FormattableString.Invariant($"{Symbol}: {Position}{(Tag.Length == 0 ? "" : $" ({Tag})")}");
}
