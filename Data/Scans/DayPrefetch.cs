namespace DolphinLean.Data.Scans;

/// <summary>
/// Decodes day files in order, each on another thread while the day before is being stepped, or, where that is not wanted, when it is
/// taken. Two days are in memory at a time, or one where it neither reads ahead nor has to keep the last.
/// </summary>
internal sealed class DayPrefetch
{
    private readonly IReadOnlyList<ScanFile> _files;
    private readonly bool _readsAhead;
    private readonly ScanDecoder _decoder = new();
    private readonly ScanDay[] _buffers;
    private Task<bool>? _decoding;
    private int _next;
    private int _usable;

    /// <summary>Decodes files in that order.</summary>
    /// <param name="files">The files.</param>
    /// <param name="readsAhead">Whether another thread decodes the next one.</param>
    /// <param name="keepsLast">Whether the last day with rows is wanted when files without any follow it.</param>
    public DayPrefetch(IReadOnlyList<ScanFile> files, bool readsAhead, bool keepsLast)
    {
        _files = files;
        _readsAhead = readsAhead;
        var day = new ScanDay();
        _buffers = [day, readsAhead || keepsLast ? new ScanDay() : day];
    }

    /// <summary>Defects of the days taken so far.</summary>
    public IReadOnlyList<ScanDefect> Defects => _decoder.Defects;

    /// <summary>Whether a day is left to take.</summary>
    public bool HasNext => _next < _files.Count;

    /// <summary>The buffer that the last usable day does not lie in: files that can't be used leave it as it is.</summary>
    private ScanDay Free => _buffers[_usable % 2];

    /// <summary>
    /// Waits for the next day. The usable day taken before is given up with it: its buffer serves the one after. Call <see cref="Begin"/> once the
    /// defects are read.
    /// </summary>
    /// <returns>The file and its day, or null when nothing of the file can be used.</returns>
    /// <exception cref="IOException">The file can't be read.</exception>
    public (ScanFile File, ScanDay? Day) Take()
    {
        var (file, day) = (_files[_next], Free);
        var isUsable = _decoding is { } decoding ? decoding.GetAwaiter().GetResult() : _decoder.Decode(file, day);
        _decoding = null;
        _next++;
        if (isUsable)
            _usable++;
        return (file, isUsable ? day : null);
    }

    /// <summary>Begins to decode the first day, or the one after the one taken.</summary>
    public void Begin()
    {
        if (!HasNext || !_readsAhead)
            return;
        var (file, day) = (_files[_next], Free);
        _decoding = Task.Run(() => _decoder.Decode(file, day));
    }
}
