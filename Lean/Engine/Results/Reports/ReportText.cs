using System.Globalization;

namespace DolphinLean.Engine.Results.Reports;

/// <summary>Numbers and times as the report shows them.</summary>
internal static class ReportText
{
    private const int PriceDigits = 6;

    /// <summary>A fraction as a signed percentage with two decimals.</summary>
    public static string Percent(double fraction) => (100 * fraction).ToString("+0.00'%';-0.00'%';0.00'%'", CultureInfo.InvariantCulture);

    /// <summary>An amount of money with two decimals.</summary>
    public static string Money(double amount) => amount.ToString("N2", CultureInfo.InvariantCulture);

    /// <summary>An amount of money with its sign.</summary>
    public static string SignedMoney(double amount) => amount.ToString("+#,0.00;-#,0.00;0.00", CultureInfo.InvariantCulture);

    /// <summary>A price with six significant digits.</summary>
    public static string Price(double price)
    {
        if (!double.IsFinite(price) || price == 0)
            return price.ToString("R", CultureInfo.InvariantCulture);
        var decimals = Math.Clamp(PriceDigits - 1 - (int)Math.Floor(Math.Log10(Math.Abs(price))), 0, 12);
        return price.ToString("N" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }

    /// <summary>A UTC time to the minute, with seconds where there are any.</summary>
    public static string Time(DateTime utc) =>
        utc.ToString(utc.Second == 0 ? "yyyy-MM-dd HH:mm" : "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>A day.</summary>
    public static string Day(DateTime utc) => utc.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A whole number with separators.</summary>
    public static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Class that colours a number by its sign.</summary>
    public static string SignClass(double value) => value > 0 ? "gain" : value < 0 ? "loss" : "";
}
