namespace QuantConnect;

/// <summary>Shape of a series' points.</summary>
public enum ScatterMarkerSymbol
{
    /// <summary>None.</summary>
    None,

    /// <summary>Circle.</summary>
    Circle,

    /// <summary>Square.</summary>
    Square,

    /// <summary>Diamond.</summary>
    Diamond,

    /// <summary>Triangle.</summary>
    Triangle,

    /// <summary>Triangle pointing down.</summary>
    TriangleDown,
}
