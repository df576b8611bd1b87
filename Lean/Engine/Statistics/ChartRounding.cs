namespace DolphinLean.Engine.Statistics;

/// <summary>The rounding that LEAN applies to numbers it charts.</summary>
public static class ChartRounding
{
    private const int SignificantDigits = 7;
    private const decimal OneWithFullScale = 1.0000000000000000000000000000m;

    /// <summary>Rounds to 4 decimals above 1000 and else, negative numbers of any size included, to 7 significant digits.</summary>
    /// <param name="value">Any number.</param>
    /// <returns>The rounded number; below 1000 without trailing zeros.</returns>
    public static decimal Round(decimal value)
    {
        value = Normalize(value);
        return value > 1000m ? Math.Round(value, 4) : Normalize(ToSignificantDigits(value, SignificantDigits));
    }

    /// <summary>Rounds to a number of significant digits, half to even.</summary>
    public static decimal ToSignificantDigits(decimal value, int digits)
    {
        if (value == 0)
            return 0;
        var scale = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)Math.Abs(value))) + 1);
        return scale * Math.Round(value / scale, digits);
    }

    /// <summary>Drops trailing zeros, which a decimal otherwise keeps and prints.</summary>
    public static decimal Normalize(decimal value) => value / OneWithFullScale;
}
