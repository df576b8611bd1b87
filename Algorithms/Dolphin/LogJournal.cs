using System.Globalization;
using System.Text;
using DolphinLean.Data.Journal;
using QuantConnect.Algorithm;

namespace DolphinLean.Algorithms.Dolphin;

/// <summary>Writes decisions and closed trades to the algorithm's log: for engines that hand out no journal and no ledger.</summary>
public sealed class LogJournal : IDecisionJournal, ITradeLedger
{
    private readonly QCAlgorithm _algorithm;

    /// <summary>A journal in an algorithm's log.</summary>
    public LogJournal(QCAlgorithm algorithm) => _algorithm = algorithm;

    /// <inheritdoc/>
    public void Write(long timestampMs, string model, string decision, string asset, ReadOnlySpan<JournalField> fields)
    {
        var line = new StringBuilder("DECISION ");
        line.Append(CultureInfo.InvariantCulture, $"{timestampMs} {model} {decision} {asset}");
        foreach (var field in fields)
        {
            line.Append(' ').Append(field.Name).Append('=');
            line.Append(field.Text ?? field.Number.ToString("R", CultureInfo.InvariantCulture));
        }
        _algorithm.Log(line.ToString());
    }

    /// <inheritdoc/>
    public void Close(TradeRecord trade) => _algorithm.Log(FormattableString.Invariant($"TRADE {trade}"));

    /// <inheritdoc/>
    public void EndDay(DailyRecord day) => _algorithm.Log(FormattableString.Invariant($"DAY {day}"));
}
