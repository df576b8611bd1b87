using System.Globalization;
using System.Text;
using DolphinLean.Data.Journal;
using QuantConnect.Algorithm;
using QuantConnect.Algorithm.Framework.Alphas;
using QuantConnect.Orders;

namespace DolphinLean.Engine.Lookahead;

/// <summary>Gathers what an algorithm decides up to the end of the data: lines of its journal, insights, and requests about orders.</summary>
/// <remarks>What it does when it is told that the run is over is no decision. One log for one run.</remarks>
public sealed class DecisionLog
{
    /// <summary>Kind of a line of the decision journal.</summary>
    public const string Journal = "journal";

    /// <summary>Kind of an insight.</summary>
    public const string Insight = "insight";

    /// <summary>Kind of a request to send, change or cancel an order.</summary>
    public const string Order = "order";

    private readonly List<Decision> _decisions = [];
    private bool _isClosed;

    /// <summary>The decisions; of each kind in the order in which they were made.</summary>
    public IReadOnlyList<Decision> Decisions => _decisions;

    /// <summary>Where the run began, UTC.</summary>
    public DateTime StartUtc { get; private set; }

    /// <summary>Its last step, UTC.</summary>
    public DateTime LastStepUtc { get; private set; }

    /// <summary>The decisions of a kind up to and including a time.</summary>
    public IEnumerable<Decision> Until(DateTime utc, string kind) => _decisions.Where(decision => decision.Kind == kind && decision.TimeUtc <= utc);

    /// <summary>Hears of insights.</summary>
    internal void Listen(QCAlgorithm algorithm) => algorithm.InsightsGenerated += (_, generated) =>
    {
        foreach (var insight in generated.Insights)
            Add(algorithm.UtcTime, Insight, TextOf(insight));
    };

    /// <summary>Hears of the lines of a journal.</summary>
    internal IDecisionJournal Over(IDecisionJournal journal, QCAlgorithm algorithm) => new Heard(this, journal, algorithm);

    /// <summary>Takes the requests about orders, and nothing more from here on.</summary>
    internal void Close(QCAlgorithm algorithm, DateTime startUtc, DateTime lastStepUtc)
    {
        (StartUtc, LastStepUtc) = (startUtc, lastStepUtc);
        var requests = algorithm.Transactions.GetOrderTickets()
            .SelectMany(ticket => ticket.UpdateRequests.Append<OrderRequest?>(ticket.SubmitRequest).Append(ticket.CancelRequest)).OfType<OrderRequest>()
           .OrderBy(request => request.Time).ThenBy(request => request.OrderId);
        foreach (var request in requests)
            Add(request.Time, Order, TextOf(request));
        _isClosed = true;
    }

    private void Add(DateTime utc, string kind, string text)
    {
        if (!_isClosed)
            _decisions.Add(new Decision(utc, kind, text));
    }

    private static string TextOf(Insight insight) => string.Create(
        CultureInfo.InvariantCulture,
        $"{insight.Symbol.Value} {insight.Type} {insight.Direction} for {insight.Period}, magnitude {insight.Magnitude:R}, confidence {insight.Confidence:R}, weight {insight.Weight:R}, {insight.SourceModel} {insight.Tag}");

    private static string TextOf(OrderRequest request) => request switch
    {
        SubmitOrderRequest submit => string.Create(
            CultureInfo.InvariantCulture,
            $"send {submit.OrderId}: {submit.Symbol.Value} {submit.OrderType} {submit.Quantity}, limit {submit.LimitPrice}, stop {submit.StopPrice} {submit.Tag}"),
        UpdateOrderRequest update => string.Create(
            CultureInfo.InvariantCulture, $"change {update.OrderId}: quantity {update.Quantity}, limit {update.LimitPrice}, stop {update.StopPrice} {update.Tag}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"cancel {request.OrderId} {request.Tag}"),
    };

    /// <summary>A journal that tells the log what is written to it.</summary>
    private sealed class Heard(DecisionLog log, IDecisionJournal journal, QCAlgorithm algorithm) : IDecisionJournal
    {
        public void Write(long timestampMs, string model, string decision, string asset, ReadOnlySpan<JournalField> fields)
        {
            var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{timestampMs} {model} {decision} {asset}");
            foreach (var field in fields)
                text.Append(CultureInfo.InvariantCulture, $" {field.Name}={field.Text ?? field.Number.ToString("R", CultureInfo.InvariantCulture)}");
            log.Add(algorithm.UtcTime, Journal, text.ToString());
            journal.Write(timestampMs, model, decision, asset, fields);
        }
    }
}
