using System.Runtime.InteropServices;
using QuantConnect.Algorithm;

namespace QuantConnect.Data.Consolidators;

/// <summary>The scans of all consolidators of a run, in the order of their times, then of their coming.</summary>
internal sealed class ScheduledScans
{
    private readonly List<ScheduledScan> _scans = [];
    private int _started;

    /// <summary>Adds a scan; its first time is set at the next <see cref="RunPast"/>, when the run's start is known.</summary>
    public void Add(ScheduledScan scan) => _scans.Add(scan);

    /// <summary>Makes the scans due before a time, each with the clock at its own time.</summary>
    public void RunPast(DateTime newUtcTime, QCAlgorithm algorithm)
    {
        StartNew();
        // As in a queue of LEAN's: one that was put off comes up at its old time only to be put back, and then does nothing.
        if (!IsAnyDue(newUtcTime))
        {
            foreach (var scan in CollectionsMarshal.AsSpan(_scans))
                if (scan.QueuedUtc < newUtcTime) scan.QueuedUtc = scan.DueUtc;
            return;
        }

        while (Next(newUtcTime) is { } next)
        {
            if (next.DueUtc <= next.QueuedUtc) Scan(next, algorithm);
            next.QueuedUtc = next.DueUtc;
        }

        ForgetEnded();
    }

    private static void Scan(ScheduledScan scan, QCAlgorithm algorithm)
    {
        if (algorithm.UtcTime != scan.QueuedUtc) algorithm.SetDateTime(scan.QueuedUtc);
        scan.Scan();
    }

    private void StartNew()
    {
        for (; _started < _scans.Count; _started++)
        {
            _scans[_started].Schedule();
            _scans[_started].QueuedUtc = _scans[_started].DueUtc;
        }
    }

    private void ForgetEnded()
    {
        for (var i = _started - 1; i >= 0; i--)
        {
            if (!_scans[i].IsEnded) continue;
            _scans.RemoveAt(i);
            _started--;
        }
    }

    private bool IsAnyDue(DateTime newUtcTime)
    {
        foreach (var scan in CollectionsMarshal.AsSpan(_scans))
            if (scan.QueuedUtc < newUtcTime && scan.DueUtc < newUtcTime) return true;
        return false;
    }

    private ScheduledScan? Next(DateTime newUtcTime)
    {
        ScheduledScan? next = null;
        for (var i = 0; i < _started; i++)
        {
            var scan = _scans[i];
            if (!scan.IsEnded && scan.QueuedUtc < newUtcTime && (next is null || scan.QueuedUtc < next.QueuedUtc)) next = scan;
        }

        return next;
    }
}
