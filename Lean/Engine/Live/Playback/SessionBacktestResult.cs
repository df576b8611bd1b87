using System.Text;

namespace DolphinLean.Engine.Live.Playback;

/// <summary>How a session's decisions compare with those of a backtest over its scans and fills.</summary>
public sealed record SessionBacktestResult
{
    /// <summary>Bars of the session, history included.</summary>
    public required long Bars { get; init; }

    /// <summary>Reports of the exchange that reached the algorithm: fills, ends of orders, cash.</summary>
    public required long Reports { get; init; }

    /// <summary>Decisions that are the same, from the first on.</summary>
    public required long Same { get; init; }

    /// <summary>Decisions of the session, up to a wish to stop.</summary>
    public required long Decisions { get; init; }

    /// <summary>The first decision that differs: the session's line, and the backtest's; null when all are the same.</summary>
    public required (string Live, string Backtest)? Difference { get; init; }

    internal static SessionBacktestResult Compare(SessionPlayback playback, long bars, string[] decided)
    {
        var recorded = playback.Decisions;
        var same = 0;
        while (same < recorded.Count && same < decided.Length && LineOf(recorded[same]) == decided[same])
            same++;
        return new SessionBacktestResult
        {
            Bars = bars, Reports = playback.Reports, Same = same, Decisions = recorded.Count,
            Difference = same == recorded.Count && same == decided.Length
                ? null : (same < recorded.Count ? LineOf(recorded[same]) : "nothing", same < decided.Length ? decided[same] : "nothing"),
        };
    }

    private static string LineOf(byte[] line) => Encoding.UTF8.GetString(line).TrimEnd('\n');
}
