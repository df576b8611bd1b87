using System.Globalization;

namespace DolphinLean.Data.External.Http;

/// <summary>Polls one factor: asks when its last answer is old enough, counts what goes wrong, and leaves the last good values where they are.</summary>
internal sealed class FactorPoll
{
    private static readonly TimeSpan AfterFault = TimeSpan.FromMinutes(1);

    private readonly FactorKind _kind;
    private readonly Uri _source;
    private readonly FactorHttp _http;
    private readonly Action<string> _note;
    private FactorFeedStatus _status;
    private long _dueMs;
    private bool _isFailing;
    private bool _hasOddRows;

    public FactorPoll(FactorKind kind, Uri source, TimeSpan maxAge, FactorHttp http, Action<string> note)
    {
        (_kind, _source, _http, _note) = (kind, source, http, note);
        Series = new PolledSeries(maxAge);
        _status = new FactorFeedStatus(FactorRange.KeyOf(kind));
    }

    /// <summary>What is known.</summary>
    public PolledSeries Series { get; }

    /// <summary>What came of it so far.</summary>
    public FactorFeedStatus Status => Volatile.Read(ref _status);

    /// <summary>Asks, if it is time.</summary>
    /// <param name="nowMs">Now, Unix milliseconds.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task StepAsync(long nowMs, CancellationToken cancellation)
    {
        if (nowMs < _dueMs)
            return;
        var status = _status;
        var every = FactorFeedOptions.EveryOf(_kind);
        try
        {
            var body = await _http.GetAsync(FactorRequest.Of(_kind, _source, Series.LastMs, nowMs), () => status = status with { Requests = status.Requests + 1 }, cancellation);
            var reply = FactorReply.Read(_kind, body, nowMs);
            Series.Add(reply.Values);
            status = status with { Answers = status.Answers + 1, OddRows = status.OddRows + reply.OddRows, LastAnswerMs = nowMs };
            _dueMs = nowMs + (long)every.TotalMilliseconds;
            NoteAnswer(reply);
        }
        catch (FactorFault fault)
        {
            status = Count(status, fault);
            var wait = fault.LeaveAlone is { } asked && asked > AfterFault ? asked : every < AfterFault ? every : AfterFault;
            _dueMs = nowMs + (long)wait.TotalMilliseconds;
            NoteFault(fault);
        }
        Volatile.Write(ref _status, status);
    }

    private static FactorFeedStatus Count(FactorFeedStatus status, FactorFault fault)
    {
        status = status with { LastFault = fault.Message };
        return fault.Kind switch
        {
            FactorFaultKind.Status => status with { NotFound = status.NotFound + 1 },
            FactorFaultKind.TimedOut => status with { TimedOut = status.TimedOut + 1 },
            FactorFaultKind.Unreachable => status with { Unreachable = status.Unreachable + 1 },
            _ => status with { Unreadable = status.Unreadable + 1 },
        };
    }

    private void NoteAnswer(FactorReply reply)
    {
        if (_isFailing)
            _note($"{FactorRange.KeyOf(_kind)}: {_source.Host} answers again");
        if (reply.OddRows > 0 && !_hasOddRows)
            _note(string.Create(CultureInfo.InvariantCulture, $"{FactorRange.KeyOf(_kind)}: {reply.OddRows} rows of {_source.Host} left out: {reply.FirstOdd}"));
        (_isFailing, _hasOddRows) = (false, reply.OddRows > 0);
    }

    // Said once, not at every try: a source may be gone for days.
    private void NoteFault(FactorFault fault)
    {
        if (!_isFailing)
            _note($"{FactorRange.KeyOf(_kind)}: {_source.Host}: {fault.Message}; what is known stands until it is too old, then the factor is missing");
        _isFailing = true;
    }
}
