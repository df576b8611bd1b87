using DolphinLean.Tests.Running;

namespace DolphinLean.Tests.Studies;

/// <summary>
/// Scans of which the best turn of vel_div is known: 0.02. Entries on BTCUSDT every thirty rows. After one half of them vel_div turns by 0.012
/// and the price falls to the take-profit; after the other half it turns by 0.025 and the price rises by four percent.
/// </summary>
internal static class KnownMarket
{
    private const int FirstEntry = 110;
    private const int Apart = 30;
    private const double Price = 50_000;

    /// <summary>Parameters under which the market trades as said.</summary>
    public static string[] Parameters { get; } =
        ["--param", "use_asset_selection=false", "--param", "dc_skip_contradicts=false", "--param", "max_hold_bars=15", "--lot-size", "exact"];

    /// <summary>Writes the scans.</summary>
    public static string Write(string folder)
    {
        SmallMarket.CopyTo(folder);
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            DayFile.Change(file, day =>
            {
                var (velDiv, prices) = (day.Doubles("vel_div"), day.Doubles("BTCUSDT"));
                Array.Fill(velDiv, 0);
                Array.Fill(prices, Price);
                for (var entry = FirstEntry; entry + Apart <= velDiv.Length; entry += Apart)
                    Write(velDiv.AsSpan(entry, Apart), prices.AsSpan(entry, Apart), isGood: (entry - FirstEntry) / Apart % 2 == 0);
            });
        }
        return folder;
    }

    private static void Write(Span<double> velDiv, Span<double> prices, bool isGood)
    {
        velDiv[0] = -0.03;
        velDiv[2..5].Fill(isGood ? 0.012 : 0.025);
        prices[1..6].Fill(1.002 * Price);
        prices[6..20].Fill((isGood ? 0.98 : 1.04) * Price);
    }
}
