namespace QuantConnect.Indicators;

/// <summary>How a composite indicator makes one value of two.</summary>
internal enum CompositeKind
{
    /// <summary>By a function of the user's.</summary>
    Function,

    /// <summary>Left plus right.</summary>
    Sum,

    /// <summary>Left less right.</summary>
    Difference,

    /// <summary>Left times right.</summary>
    Product,

    /// <summary>Left over right; no value where right is 0.</summary>
    Quotient,
}
