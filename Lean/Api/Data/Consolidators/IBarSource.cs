namespace QuantConnect.Data.Consolidators;

/// <summary>A stream of trade bars whose numbers lie in columns, from which they are taken when someone needs them.</summary>
internal interface IBarSource
{
    /// <summary>Last price of the bar of this step.</summary>
    double Close { get; }

    /// <summary>Where the bar of this step lies.</summary>
    BarPlace Place { get; }

    /// <summary>The numbers of a bar. Before the columns of a place hold something else, the source has the lines on it keep their bars.</summary>
    BarValues At(in BarPlace place);
}
