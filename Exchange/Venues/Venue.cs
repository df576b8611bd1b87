using System.Globalization;
using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Markets;

namespace DolphinLean.Exchange.Venues;

/// <summary>
/// The whole exchange in memory: markets, accounts and what time brings. Pure: time moves only by <see cref="AdvanceTo"/>, one caller
/// at a time, no I/O. The same calls give the same events.
/// </summary>
internal sealed partial class Venue
{
    private readonly SortedDictionary<string, Market> _markets = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, Account> _accounts = new(StringComparer.Ordinal);
    private readonly Agenda _agenda = new();
    private readonly IVenueEvents _events;
    private readonly Random _random;
    private long _orderId = 8_886_774;
    private long _recordId = 9_000_000;

    /// <summary>Opens the exchange.</summary>
    /// <param name="symbols">Symbols that trade.</param>
    /// <param name="startMs">The time, Unix milliseconds.</param>
    /// <param name="seed">Seed of generated ids.</param>
    /// <param name="events">Takes what happens.</param>
    public Venue(IEnumerable<SymbolRules> symbols, long startMs, int seed, IVenueEvents events)
    {
        _events = events;
        _random = new Random(seed);
        NowMs = startMs;
        foreach (var rules in symbols)
        {
            var market = new Market(rules, this);
            _markets.Add(rules.Symbol, market);
            ScheduleFunding(market);
        }
    }

    public long NowMs { get; private set; }
    public IReadOnlyDictionary<string, Market> Markets => _markets;
    public IReadOnlyDictionary<string, Account> Accounts => _accounts;
    public Ledger Ledger { get; } = new();
    public Agenda Agenda => _agenda;

    public Account Open(string apiKey, string secret, decimal deposit)
    {
        var account = new Account(apiKey, secret, deposit) { UpdatedMs = NowMs };
        _accounts.Add(apiKey, account);
        account.Incomes.Add(new Income(NextRecordId(), "", "TRANSFER", deposit, NowMs, null));
        return account;
    }

    public Market MarketOf(string symbol) => _markets.TryGetValue(symbol, out var market) ? market : throw Reject.InvalidSymbol();

    public Margin MarginOf(Account account) => new(account, MarketOf);

    /// <summary>Moves the time, and does what falls due on the way. Going back is refused.</summary>
    public void AdvanceTo(long ms)
    {
        while (_agenda.NextMs is { } next && next <= ms)
        {
            NowMs = Math.Max(NowMs, next);
            _agenda.Take()();
        }
        NowMs = Math.Max(NowMs, ms);
    }

    public long NextOrderId() => ++_orderId;

    public long NextRecordId() => ++_recordId;

    /// <summary>An id in the shape of Binance's generated client order ids.</summary>
    public string GenerateClientId()
    {
        const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        return string.Create(22, _random, static (span, random) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Alphabet[random.Next(Alphabet.Length)];
        });
    }

    private string Numbered(string prefix) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{NowMs}{NextRecordId()}");

    private void Credit(Account account, string symbol, string type, decimal amount, long? tradeId = null)
    {
        if (amount == 0)
            return;
        account.Wallet += amount;
        account.UpdatedMs = NowMs;
        account.Incomes.Add(new Income(NextRecordId(), symbol, type, amount, NowMs, tradeId));
    }
}
