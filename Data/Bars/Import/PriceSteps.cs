namespace DolphinLean.Data.Bars.Import;

/// <summary>How many decimals prices and volumes of a series have: its tick and lot where no list of symbols names them.</summary>
internal sealed class PriceSteps
{
    private const int MostDecimals = 8;

    /// <summary>Decimals of the finest price, 0 to 8.</summary>
    public int PriceDecimals { get; private set; }

    /// <summary>Decimals of the finest volume, 0 to 8.</summary>
    public int VolumeDecimals { get; private set; }

    /// <summary>The finest steps there are, which the engine takes for symbols that it knows no steps of.</summary>
    public static PriceSteps Finest() => new() { PriceDecimals = MostDecimals, VolumeDecimals = MostDecimals };

    /// <summary>Looks at a day's bars.</summary>
    public void Add(BarColumns bars)
    {
        for (var row = 0; row < bars.Count; row++)
        {
            PriceDecimals = Finer(Finer(Finer(Finer(PriceDecimals, bars.Open[row]), bars.High[row]), bars.Low[row]), bars.Close[row]);
            VolumeDecimals = Finer(VolumeDecimals, bars.Volume[row]);
        }
    }

    /// <summary>The step of a number of decimals: 3 gives 0.001.</summary>
    public static decimal Step(int decimals) => new(1, 0, 0, false, (byte)decimals);

    private static int Finer(int decimals, double value)
    {
        while (decimals < MostDecimals && Math.Round(value, decimals) != value)
            decimals++;
        return decimals;
    }
}
