namespace QuantConnect.Indicators;

/// <summary>Kinds of moving averages.</summary>
public enum MovingAverageType
{
    /// <summary><see cref="SimpleMovingAverage"/>.</summary>
    Simple,

    /// <summary><see cref="ExponentialMovingAverage"/>.</summary>
    Exponential,

    /// <summary><see cref="WilderMovingAverage"/>.</summary>
    Wilders,

    /// <summary><see cref="Indicators.LinearWeightedMovingAverage"/>.</summary>
    LinearWeightedMovingAverage,

    /// <summary><see cref="DoubleExponentialMovingAverage"/>.</summary>
    DoubleExponential,

    /// <summary><see cref="TripleExponentialMovingAverage"/>.</summary>
    TripleExponential,

    /// <summary><see cref="TriangularMovingAverage"/>.</summary>
    Triangular,

    /// <summary><see cref="T3MovingAverage"/>.</summary>
    T3,

    /// <summary><see cref="KaufmanAdaptiveMovingAverage"/>.</summary>
    Kama,

    /// <summary><see cref="HullMovingAverage"/>.</summary>
    Hull,

    /// <summary><see cref="ArnaudLegouxMovingAverage"/>.</summary>
    Alma,

    /// <summary><see cref="ZeroLagExponentialMovingAverage"/>.</summary>
    Zlema,

    /// <summary><see cref="McGinleyDynamic"/>.</summary>
    MGD,
}
