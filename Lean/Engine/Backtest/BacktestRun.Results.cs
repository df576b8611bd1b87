using DolphinLean.Data.External;
using DolphinLean.Data.Journal;
using DolphinLean.Engine.Results;
using QuantConnect;

namespace DolphinLean.Engine.Backtest;

/// <content>What a finished run leaves behind.</content>
internal sealed partial class BacktestRun
{
    /// <summary>What the result files are written from.</summary>
    public RunResult Result(string fingerprint, long journalLines, string journalHash)
    {
        var result = Summarize(RunIdentity.FingerprintOf(fingerprint, (_algorithm as IOwnData)?.OwnDataFingerprint), journalLines, journalHash);
        return _options.Table is { } table ? result with { Table = table(result) } : result;
    }

    private RunResult Summarize(string fingerprint, long journalLines, string journalHash) =>
        RunSummary.Of(_options, RunIdentity.IdOf(_options, fingerprint), _algorithm, _orders, _recorder!, _startEquity) with
        {
            Trades = _algorithm is ILedgered ? _ledger.Trades : TradesOfFills(),
            Days = _algorithm is ILedgered ? _ledger.Days : null,
            DataFingerprint = fingerprint,
            Data = [.. _data.Words(_days, _loop!.Steps), .. DepthWords()],
            Log = _log.Lines,
            Warnings = [.. _data.Warnings, .. _depth?.Warnings() ?? [], .. _log.Warnings],
            OpenPositions = OpenPositions(),
            JournalLines = journalLines,
            JournalHash = journalHash,
        };

    /// <summary>What the caller is told.</summary>
    public BacktestOutcome Outcome(RunResult result, RunFacts facts, string resultFolder) => new()
    {
        Id = result.Id,
        ResultFolder = resultFolder,
        Result = result,
        DataFingerprint = result.DataFingerprint,
        Statistics = result.Statistics.Summary,
        Trades = result.Trades!.Count,
        Days = _days,
        Rows = _loop!.Steps,
        Prices = _feed.Points,
        EndEquity = _algorithm.Portfolio.TotalPortfolioValue,
        EndCash = _algorithm.Portfolio.CashBook[_algorithm.AccountCurrency].Amount,
        Currency = _algorithm.AccountCurrency,
        OpenPositions = result.OpenPositions,
        Warnings = result.Warnings,
        SecondsReading = facts.SecondsReading,
        SecondsStepping = facts.SecondsStepping,
        PeakMemoryBytes = facts.PeakMemoryBytes,
    };

    private List<string> OpenPositions() =>
    [
        .. _algorithm.Securities.Values.Where(security => security.Holdings.Invested).OrderBy(security => security.Symbol)
            .Select(security => Text(
                $"{security.Symbol.Value}: {security.Holdings.Quantity.Normalize()} at {security.Holdings.AveragePrice.Normalize()}, last price {security.Price.Normalize()}")),
    ];

    private IEnumerable<KeyValuePair<string, string>> DepthWords()
    {
        yield return new("Fills", _depth?.Options.Description ?? "LEAN's fill models on bars; no recorded depth");
        if (_depth == null)
            yield break;
        yield return new("Depth events", Text($"{_depth.Events:N0} of {string.Join(", ", _depth.Instruments.Select(one => one.Book.Symbol))}"));
        yield return new("Depth fingerprint", _depth.Fingerprint());
    }

    private List<TradeRecord> TradesOfFills() =>
        TradesFromFills.Of(_algorithm.TradeBuilder.ClosedTrades, _algorithm.Transactions, _startEquity);

    private static string Text(FormattableString text) => FormattableString.Invariant(text);
}
