namespace DolphinLean.Data.Scans;

/// <summary>
/// Streams a folder of day files in date order through one moving row. Holds the day that is stepped in memory and, where it reads
/// ahead, the one that is decoded meanwhile, and allocates nothing per row. Not thread-safe.
/// </summary>
public sealed class ScanSource : IScanStretches
{
    private readonly ScanSurvey _survey;
    private readonly ScanSourceOptions _options;
    private readonly DayPrefetch _days;
    private readonly BarSpacing _spacing = new();
    private readonly ScanRow _row = new();
    private readonly List<string> _warnings = [];
    private readonly ScanFingerprint _fingerprint = new();
    private int _defectsSeen;
    private long _readingTicks;

    private ScanSource(ScanSurvey survey, ScanSourceOptions options)
    {
        _survey = survey;
        _options = options;
        // Other files without a usable row end the run.
        _days = new DayPrefetch(survey.Days, options.ReadsAhead, keepsLast: options.AllowGaps || options.UntilMs != null || survey.HasEmptyDays);
    }

    /// <inheritdoc/>
    public IScanRow Row => _row;

    /// <inheritdoc/>
    public DateOnly Date { get; private set; }

    /// <summary>Days, rows and prices of the range, as the files' footers give them.</summary>
    public ScanSurvey Survey => _survey;

    /// <summary>The defects that were passed over so far, one line each.</summary>
    public IReadOnlyList<string> Warnings => _warnings;

    /// <summary>Names the days read so far: equal for the same rows of the same files, however they are encoded.</summary>
    public string Fingerprint => _fingerprint.Value;

    /// <summary>Time that stepping waited for data so far: the first day, and what of the others was not decoded in time.</summary>
    public TimeSpan ReadingTime => TimeSpan.FromSeconds((double)_readingTicks / _options.Clock.TimestampFrequency);

    /// <summary>Opens a folder of day files, and begins to decode the first where it reads ahead.</summary>
    /// <exception cref="InvalidDataException">
    /// The folder, a name or a footer shows a defect that is not allowed; the message is the first defect.
    /// </exception>
    public static ScanSource Open(string folder, ScanSourceOptions? options = null)
    {
        options ??= new ScanSourceOptions();
        var source = new ScanSource(ScanSurvey.Of(folder, options.Start, options.End), options);
        foreach (var defect in source._survey.Defects)
            source.PassOver(defect);
        source._days.Begin();
        return source;
    }

    /// <inheritdoc/>
    public ScanStretch Ahead
    {
        get
        {
            var day = _row.Day;
            var first = _row.Index + 1;
            var count = day.Rows - 1 - first;
            if (first == 0 || count <= 0)
                return default;
            if (!day.IsWhole && day.Breaks.Slice(first, count).IndexOf(true) is >= 0 and var steady)
                count = steady;
            return new ScanStretch(day, first, day.BarLengths.CountSteady(first, count), day.BarLengths.At(first));
        }
    }

    /// <inheritdoc/>
    public void Skip(int rows)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rows, Ahead.Count);
        _row.Index += rows;
    }

    /// <summary>Moves to the next row; false after the last.</summary>
    /// <exception cref="InvalidDataException">The next day has a defect that is not allowed; the message is the first defect.</exception>
    public bool MoveNext()
    {
        if (_row.Index + 1 < _row.Day.Rows)
        {
            _row.Index++;
            return true;
        }
        return MoveToNextDay();
    }

    private bool MoveToNextDay()
    {
        while (_days.HasNext)
        {
            var started = _options.Clock.GetTimestamp();
            var (file, day) = _days.Take();
            _readingTicks += _options.Clock.GetTimestamp() - started;
            for (; _defectsSeen < _days.Defects.Count; _defectsSeen++)
                PassOver(_days.Defects[_defectsSeen]);
            _days.Begin();
            _fingerprint.Add(file, day);
            if (day == null || !HasRows(day))
                continue;
            _row.Day = day;
            _row.Index = 0;
            Date = file.Date;
            return true;
        }
        return false;
    }

    /// <summary>Finds how long a day's bars are, and cuts off those that end after the data's end. A row that begins later says nothing of them either.</summary>
    private bool HasRows(ScanDay day)
    {
        _spacing.Learn(day);
        if (_options.UntilMs is { } until)
            day.KeepFirst(CountUpTo(day, until));
        _spacing.Measure(day);
        if (_options.UntilMs is { } end)
            day.KeepFirst(CountEnding(day, end));
        return day.Rows > 0;
    }

    private static int CountUpTo(ScanDay day, long ms)
    {
        var index = day.Timestamps.AsSpan(0, day.Rows).BinarySearch(ms);
        return index >= 0 ? index + 1 : ~index;
    }

    private static int CountEnding(ScanDay day, long ms)
    {
        var count = day.Rows;
        while (count > 0 && day.Timestamps[count - 1] + day.BarLengths.At(count - 1) > ms)
            count--;
        return count;
    }

    private void PassOver(ScanDefect defect)
    {
        if (!defect.IsTolerable)
            throw new InvalidDataException(defect.ToString());
        if (!_options.AllowGaps)
            throw new InvalidDataException($"{defect}. Rebuild the file, or run with --allow-gaps.");
        _warnings.Add(defect.ToString());
    }
}
