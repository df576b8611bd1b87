using System.Globalization;

namespace DolphinLean.Data.Scans;

/// <summary>
/// Checks each day as it is decoded, in date order, and makes what may be passed over harmless: rows that repeat, go backward or
/// belong to another day are dropped, negative and infinite prices become missing, infinite features undefined.
/// </summary>
internal sealed class ScanDayCheck(List<ScanDefect> defects)
{
    private const long DayMs = 86_400_000;
    private const int LeastFrozenRows = 10;
    private const double LeastFrozenShare = 0.01;

    private readonly bool[] _defined = new bool[ScanColumns.Features.Count];
    private readonly Dictionary<ulong, DateOnly> _fingerprints = [];
    private bool[] _marked = [];

    /// <summary>Checks a decoded day and cleans it.</summary>
    public void Check(ScanDay day, ScanFile file, IReadOnlyList<string> assets)
    {
        if (_marked.Length < day.Rows)
            _marked = new bool[day.Rows];
        var survey = PriceSurvey.Of(day.Prices, day.Assets, _marked.AsSpan(0, day.Rows));
        day.IsWhole = survey is { IsWhole: true, HasBad: false };
        day.PriceDigest = survey.Fingerprint;
        CheckFrozen(day, file, _marked);
        if (survey.HasBad)
            CheckPrices(day, file, assets);
        CheckFeatures(day, file);
        CheckRepeated(day, file);
        CheckTimes(day, file);
        if (!day.IsWhole)
            day.FindBreaks();
    }

    private void CheckTimes(ScanDay day, ScanFile file)
    {
        var start = file.StartMs;
        var times = day.Timestamps.AsSpan(0, day.Rows);
        var last = long.MinValue;
        var clean = true;
        foreach (var time in times)
        {
            clean &= time > last & time >= start & time < start + DayMs;
            last = time;
        }
        if (!clean)
            DropRows(day, file, times);
    }

    private void DropRows(ScanDay day, ScanFile file, ReadOnlySpan<long> times)
    {
        var wrongDate = new DefectFinding(ScanDefectKind.WrongDate);
        var duplicate = new DefectFinding(ScanDefectKind.DuplicateTimestamp);
        var backward = new DefectFinding(ScanDefectKind.BackwardTimestamp);
        long? last = null;
        for (var row = 0; row < times.Length; row++)
        {
            var time = times[row];
            _marked[row] = false;
            if (time < file.StartMs || time >= file.StartMs + DayMs)
                wrongDate.Add(row, $"expected a time of {file.Date:yyyy-MM-dd} UTC, found {Text(time)}");
            else if (time == last)
                duplicate.Add(row, $"expected a time after {Text(time)}, found the same again");
            else if (time < last)
                backward.Add(row, $"expected a time after {Text(last.Value)}, found {Text(time)}");
            else
            {
                _marked[row] = true;
                last = time;
            }
        }
        wrongDate.Report(defects, file, ScanColumns.Timestamp);
        duplicate.Report(defects, file, ScanColumns.Timestamp);
        backward.Report(defects, file, ScanColumns.Timestamp);
        day.Keep(_marked);
    }

    private void CheckFeatures(ScanDay day, ScanFile file)
    {
        for (var i = 0; i < day.Features.Length; i++)
        {
            var values = day.Features[i].AsSpan(0, day.Rows);
            var row = 0;
            while (!_defined[i] && row < values.Length)
                _defined[i] = !double.IsNaN(values[row++]);
            var finding = new DefectFinding(ScanDefectKind.UndefinedFeature);
            // Infinity is no warm-up: it is a defect wherever it stands.
            for (row = Math.Max(0, row - 1); row < values.Length; row++)
            {
                if (double.IsFinite(values[row]) || !(_defined[i] || double.IsInfinity(values[row])))
                    continue;
                finding.Add(row, $"expected a number after the first defined row, found {values[row]:R}");
                values[row] = double.NaN;
            }
            finding.Report(defects, file, ScanColumns.Features[i]);
        }
    }

    private void CheckPrices(ScanDay day, ScanFile file, IReadOnlyList<string> assets)
    {
        var prices = day.Prices;
        for (var asset = 0; asset < day.Assets; asset++)
        {
            var finding = new DefectFinding(ScanDefectKind.BadPrice);
            for (var row = 0; row < day.Rows; row++)
            {
                ref var price = ref prices[row * day.Assets + asset];
                if (!(price < 0 || double.IsPositiveInfinity(price)))
                    continue;
                finding.Add(row, $"expected a positive price, or 0 or NaN for a missing one, found {price:R}");
                price = double.NaN;
            }
            finding.Report(defects, file, assets[asset]);
        }
    }

    private void CheckFrozen(ScanDay day, ScanFile file, bool[] repeats)
    {
        var least = Math.Max(LeastFrozenRows, day.Rows * LeastFrozenShare);
        var finding = new DefectFinding(ScanDefectKind.FrozenPrices);
        var run = 0;
        for (var row = 1; row <= day.Rows; row++)
        {
            if (row < day.Rows && repeats[row])
            {
                run++;
                continue;
            }
            if (run >= least)
                finding.Add(row - run, $"expected prices to move, found {run} rows in which every price repeats the row before");
            run = 0;
        }
        finding.Report(defects, file, null);
    }

    private void CheckRepeated(ScanDay day, ScanFile file)
    {
        if (day.Rows < LeastFrozenRows)
            return;
        if (_fingerprints.TryAdd(day.PriceDigest, file.Date))
            return;
        var finding = new DefectFinding(ScanDefectKind.RepeatedDay);
        finding.Add(0, $"expected prices of its own, found those of {_fingerprints[day.PriceDigest]:yyyy-MM-dd}");
        finding.Report(defects, file, null);
    }

    private static string Text(long ms) => ms is > -62_135_596_800_000 and < 253_402_300_800_000
        ? string.Create(CultureInfo.InvariantCulture, $"{ms} ({DateTimeOffset.FromUnixTimeMilliseconds(ms):yyyy-MM-dd HH:mm:ss})")
        : ms.ToString(CultureInfo.InvariantCulture);
}
