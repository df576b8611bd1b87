namespace QuantConnect.Hosting;

/// <summary>Points that a dictionary of one step makes when it is asked for them.</summary>
/// <typeparam name="T">Type of a point.</typeparam>
internal interface IPointSource<T>
{
    /// <summary>Symbols that have a point.</summary>
    IReadOnlyList<Symbol> Symbols { get; }

    /// <summary>Makes the point of a symbol; false if it has none.</summary>
    bool TryCreate(Symbol symbol, [System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T point);
}
