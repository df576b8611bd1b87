using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using DolphinLean.Data.Grid;

namespace DolphinLean.Data.Tests.Grid;

/// <summary>Works on one key from several threads, notes when each operation began and ended, and looks for an order that explains what each saw.</summary>
internal sealed class LinearizableCell(IFeatureGrid grid, string map, string key)
{
    internal enum Kind
    {
        Read,
        Write,
        Swap,
    }

    /// <summary>An operation.</summary>
    /// <param name="Seen">What a read saw; what a swap had read.</param>
    /// <param name="Written">What a write wrote, or a swap that succeeded.</param>
    internal sealed record Operation(Kind Kind, string Seen, string Written, bool HasSwapped, long Began, long Ended);

    /// <summary>Runs threads on the cell, which begins with the round's number.</summary>
    public IReadOnlyList<Operation> Run(int round, int threads, int operationsEach)
    {
        var first = string.Create(CultureInfo.InvariantCulture, $"round {round}");
        var began = Stopwatch.GetTimestamp();
        grid.Put(map, key, first);
        var history = new ConcurrentBag<Operation> { new(Kind.Write, "", first, false, began, Stopwatch.GetTimestamp()) };
        using var start = new Barrier(threads);
        var workers = Enumerable.Range(0, threads).Select(thread => new Thread(() =>
        {
            var random = new Random(round * 100 + thread);
            start.SignalAndWait();
            for (var i = 0; i < operationsEach; i++)
                history.Add(Operate(random.Next(3), string.Create(CultureInfo.InvariantCulture, $"{round}.{thread}.{i}")));
        })).ToList();
        workers.ForEach(worker => worker.Start());
        workers.ForEach(worker => worker.Join());
        return [.. history.OrderBy(operation => operation.Began)];
    }

    /// <summary>Whether some order of the operations, in which none comes before one that had ended when it began, explains all of them.</summary>
    public static bool IsLinearizable(IReadOnlyList<Operation> history) => Search(history, 0, "", []);

    private Operation Operate(int kind, string written)
    {
        // A swap is two operations: only its second, conditional half is one of the cell's.
        var read = kind == 2 ? grid.Get(map, key)! : null;
        var began = Stopwatch.GetTimestamp();
        switch (kind)
        {
            case 0:
                var seen = grid.Get(map, key)!.Text;
                return new Operation(Kind.Read, seen, "", false, began, Stopwatch.GetTimestamp());
            case 1:
                grid.Put(map, key, written);
                return new Operation(Kind.Write, "", written, false, began, Stopwatch.GetTimestamp());
            default:
                var hasSwapped = grid.PutIf(map, key, written, read!.Version) != null;
                return new Operation(Kind.Swap, read.Text, written, hasSwapped, began, Stopwatch.GetTimestamp());
        }
    }

    private static bool Search(IReadOnlyList<Operation> history, long done, string value, HashSet<(long, string)> seen)
    {
        if (done == (1L << history.Count) - 1)
            return true;
        if (!seen.Add((done, value)))
            return false;
        var earliestEnd = long.MaxValue;
        for (var i = 0; i < history.Count; i++)
            earliestEnd = (done >> i & 1) == 0 ? Math.Min(earliestEnd, history[i].Ended) : earliestEnd;
        for (var i = 0; i < history.Count; i++)
        {
            if ((done >> i & 1) == 0 && history[i].Began <= earliestEnd && After(history[i], value) is { } next
                && Search(history, done | 1L << i, next, seen))
            {
                return true;
            }
        }
        return false;
    }

    /// <summary>The value behind an operation; null when it can't have come now. Each value is written once, so a swap is judged by its value.</summary>
    private static string? After(Operation operation, string value) => operation.Kind switch
    {
        Kind.Read => operation.Seen == value ? value : null,
        Kind.Write => operation.Written,
        _ => operation.HasSwapped == (operation.Seen == value) ? operation.HasSwapped ? operation.Written : value : null,
    };
}
