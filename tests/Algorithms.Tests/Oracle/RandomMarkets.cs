using System.Globalization;

namespace DolphinLean.Algorithms.Tests.Oracle;

/// <summary>
/// Seeded markets that visit what real data seldom shows together: few assets of very different scales, any bar length, days
/// that start late, gaps, assets that come late, freeze, vanish while held or move exactly alike, and jumps that reach the stop.
/// </summary>
internal static class RandomMarkets
{
    public const int Count = 200;

    /// <summary>Assets that never miss a price, so that vel_div stays defined once warm.</summary>
    private const int CleanAssets = 3;

    private static readonly string[] s_symbols =
    [
        "BTCUSDT", "ETHUSDT", "1000SATSUSDT", "WLDUSDT", "DOGEUSDT", "LINKUSDT", "FETUSDT", "ARBUSDT", "STXUSDT", "AVAXUSDT",
        "BONKUSDT", "LTCUSDT", "MATICUSDT", "XRPUSDT",
    ];

    private static readonly (int RowsPerDay, int SpacingMs)[] s_wholeDays =
        [(288, 300_000), (360, 240_000), (480, 180_000), (576, 150_000), (720, 120_000), (864, 100_000), (960, 90_000)];

    /// <summary>The markets of seeds 1 to <see cref="Count"/>.</summary>
    public static IEnumerable<RandomMarket> All() => Enumerable.Range(1, Count).Select(Make);

    public static RandomMarket Make(int seed)
    {
        var random = new Random(seed);
        // Every fifth market trades a short session of 5-second bars, as the seed's data does.
        var (rowsPerDay, spacingMs) = seed % 5 == 0
            ? (random.Next(400, 900), 5_000)
            : s_wholeDays[random.Next(s_wholeDays.Length)];
        var dayCount = Math.Clamp(random.Next(1_150, 1_600) / rowsPerDay + 1, 2, 5);
        var rows = rowsPerDay * dayCount;
        var firstRow = random.Next(4) == 0 ? random.Next(rowsPerDay / 4) : 0;
        var endRow = random.Next(4) == 0 ? rows - random.Next(rowsPerDay / 4) : rows;

        var columns = MakeColumns(random, rows, random.Next(6, 15), keepAllDigits: seed % 8 == 0, jumps: seed % 10 == 0);
        foreach (var column in columns.Skip(CleanAssets))
            Spoil(random, column, rowsPerDay, dayCount);
        // Order of first appearance: by the first day that has the column, else as drawn.
        columns = [.. columns.OrderBy(c => c.FirstDay)];

        var start = new DateOnly(2023, 12, 29).AddDays(seed % 70);
        var days = Enumerable.Range(0, dayCount)
            .Select(d => MakeDay(columns, start.AddDays(d), d, rowsPerDay, spacingMs, firstRow, endRow))
            .ToList();
        return new RandomMarket(seed, [.. columns.Select(c => c.Asset)], RowMajor(columns, firstRow, endRow), days);
    }

    private static RandomMarketDay MakeDay(
        List<Column> columns, DateOnly date, int day, int rowsPerDay, int spacingMs, int firstRow, int endRow)
    {
        var midnight = new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeMilliseconds();
        var first = Math.Max(firstRow, day * rowsPerDay);
        var end = Math.Min(endRow, (day + 1) * rowsPerDay);
        var timestamps = Enumerable.Range(first, end - first)
            .Select(row => midnight + (long)(row - day * rowsPerDay) * spacingMs)
            .ToArray();
        var ofDay = columns.Where(c => c.FirstDay <= day && day <= c.LastDay).ToList();
        return new RandomMarketDay(date, [.. ofDay.Select(c => c.Asset)], timestamps, RowMajor(ofDay, first, end));
    }

    private static double[] RowMajor(List<Column> columns, int first, int end)
    {
        var prices = new double[(end - first) * columns.Count];
        for (var row = first; row < end; row++)
        {
            for (var c = 0; c < columns.Count; c++)
                prices[(row - first) * columns.Count + c] = columns[c].Prices[row];
        }
        return prices;
    }

    /// <summary>One common factor whose share changes every few dozen bars, so that the eigenvalues move.</summary>
    private static List<Column> MakeColumns(Random random, int rows, int assetCount, bool keepAllDigits, bool jumps)
    {
        var symbols = s_symbols.ToArray();
        random.Shuffle(symbols);
        var barVolatility = Math.Pow(10, -3.4 + 1.1 * random.NextDouble());
        var factor = new double[rows];
        var share = new double[rows];
        var (current, left) = (0.5, 0);
        for (var t = 0; t < rows; t++)
        {
            if (left-- == 0)
                (current, left) = (0.95 * random.NextDouble(), random.Next(15, 150));
            share[t] = current;
            factor[t] = Normal(random);
        }
        var jumpRow = jumps ? random.Next(rows * 3 / 4, rows) : -1;

        var columns = new List<Column>();
        for (var a = 0; a < assetCount; a++)
        {
            var price = Math.Pow(10, -5 + 9 * random.NextDouble());
            var prices = new double[rows];
            for (var t = 0; t < rows; t++)
            {
                var own = Normal(random);
                price *= Math.Exp(barVolatility * (Math.Sqrt(share[t]) * factor[t] + Math.Sqrt(1 - share[t]) * own));
                price *= t == jumpRow ? 2.2 : 1;
                prices[t] = keepAllDigits ? price : Rounded(price);
            }
            columns.Add(new Column(symbols[a], prices));
        }
        if (random.Next(4) == 0)
            columns[^1].Prices = [.. columns[1].Prices];
        return columns;
    }

    private static double Rounded(double price) =>
        double.Parse(price.ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>Gives a column at most one defect that the loop must live with.</summary>
    private static void Spoil(Random random, Column column, int rowsPerDay, int dayCount)
    {
        var rows = column.Prices.Length;
        var row = random.Next(rows / 10, rows);
        var missing = random.Next(2) == 0 ? double.NaN : 0.0;
        var dropsColumn = random.Next(2) == 0;
        switch (random.Next(10))
        {
            case 0:
                Array.Fill(column.Prices, missing, 0, row);
                column.FirstDay = dropsColumn ? row / rowsPerDay : 0;
                break;
            case 1 or 2:
                Array.Fill(column.Prices, missing, row, rows - row);
                column.LastDay = dropsColumn ? row / rowsPerDay : dayCount;
                break;
            case 3:
                Array.Fill(column.Prices, column.Prices[row], row, Math.Min(random.Next(60, 900), rows - row));
                break;
            case 4:
                Array.Fill(column.Prices, missing, row, Math.Min(random.Next(1, 80), rows - row));
                break;
            case 5:
                for (var holes = random.Next(1, 8); holes > 0; holes--)
                    column.Prices[random.Next(rows)] = missing;
                break;
        }
    }

    private static double Normal(Random random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private sealed class Column(string asset, double[] prices)
    {
        public string Asset { get; } = asset;
        public double[] Prices { get; set; } = prices;
        public int FirstDay { get; set; }
        public int LastDay { get; set; } = int.MaxValue;
    }
}
