using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Hosting;

namespace QuantConnect.Securities;

/// <summary>
/// Last prices of a security and its last point of each data type. Bound to the engine's columns it reads prices from there, when they are
/// asked for; else it keeps those of the points it was given.
/// </summary>
public partial class SecurityCache
{
    private readonly Dictionary<Type, BaseData> _byType = [];
    private IPriceSource? _source;
    private int _slot;
    private bool _isLive;
    private BaseData? _lastData;
    private TradeBar? _lastTrades;
    private QuoteBar? _lastQuotes;
    private long _lastTradesTicks;
    private long _lastQuotesTicks;
    private double _lastPriceSeen;
    private decimal _lastPrice;
    private DateTime _lastQuoteBar;
    private DateTime _lastBar;

    /// <summary>Last price; 0 before the first.</summary>
    public virtual decimal Price
    {
        get => !IsLive ? field : _source!.IsLastQuotes(_slot) ? LastQuotes()!.Close : LastPrice(_source!.Last(_slot));
        private set;
    }

    /// <summary>Open of the last bar.</summary>
    public decimal Open
    {
        get => !IsLive ? field : _source!.IsLastQuotes(_slot) ? LastQuotes()!.Open : RoundTripDecimal.From(_source!.Open(_slot));
        private set;
    }

    /// <summary>High of the last bar.</summary>
    public decimal High
    {
        get => !IsLive ? field : _source!.IsLastQuotes(_slot) ? LastQuotes()!.High : RoundTripDecimal.From(_source!.High(_slot));
        private set;
    }

    /// <summary>Low of the last bar.</summary>
    public decimal Low
    {
        get => !IsLive ? field : _source!.IsLastQuotes(_slot) ? LastQuotes()!.Low : RoundTripDecimal.From(_source!.Low(_slot));
        private set;
    }

    /// <summary>Close of the last bar.</summary>
    public decimal Close
    {
        get => !IsLive ? field : Price;
        private set;
    }

    /// <summary>Best bid; 0 without quotes.</summary>
    public decimal BidPrice
    {
        get => !IsLive ? field : RoundTripDecimal.From(_source!.Bid(_slot));
        private set;
    }

    /// <summary>Best ask; 0 without quotes.</summary>
    public decimal AskPrice
    {
        get => !IsLive ? field : RoundTripDecimal.From(_source!.Ask(_slot));
        private set;
    }

    /// <summary>Volume of the last bar.</summary>
    public decimal Volume
    {
        get => !IsLive ? field : RoundTripDecimal.From(_source!.Volume(_slot));
        private set;
    }

    /// <summary>Size of the best bid.</summary>
    public decimal BidSize
    {
        get => !IsLive ? field : RoundTripDecimal.From(_source!.BidSize(_slot));
        private set;
    }

    /// <summary>Size of the best ask.</summary>
    public decimal AskSize
    {
        get => !IsLive ? field : RoundTripDecimal.From(_source!.AskSize(_slot));
        private set;
    }

    /// <summary><see cref="Price"/> as a double, at most a rounding away.</summary>
    internal double PriceEstimate => IsLive ? _source!.Last(_slot) : (double)Price;

    /// <summary>What <see cref="Security.BidPrice"/> is, as a double.</summary>
    internal double BidEstimate => OrPrice(IsLive ? _source!.Bid(_slot) : (double)BidPrice);

    /// <summary>What <see cref="Security.AskPrice"/> is, as a double.</summary>
    internal double AskEstimate => OrPrice(IsLive ? _source!.Ask(_slot) : (double)AskPrice);

    /// <summary>Whether there is a price, without making a point of it.</summary>
    internal bool HasPrice => IsLive || _lastData is not null;

    /// <summary>Whether the columns have a price. Until then the cache shows what it was given, such as a price from history.</summary>
    private bool IsLive
    {
        get
        {
            if (_isLive) return true;
            if (_source is null || double.IsNaN(_source.Last(_slot))) return false;
            return _isLive = true;
        }
    }

    /// <summary>Whether it reads the engine's columns.</summary>
    internal bool IsBound => _source is not null;

    /// <summary>Its slot in a source; −1 if it reads another.</summary>
    internal int SlotIn(IPriceSource source) => ReferenceEquals(_source, source) ? _slot : -1;

    /// <summary>Bar length of the points made of the columns.</summary>
    internal TimeSpan BarLength { get; set; }

    /// <summary>Symbol of the points made of the columns.</summary>
    internal Symbol Symbol { get; set; } = Symbol.Empty;

    /// <summary>Reads prices from the engine's columns from now on.</summary>
    internal void Bind(IPriceSource source, int slot)
    {
        ArgumentNullException.ThrowIfNull(source);
        ArgumentOutOfRangeException.ThrowIfNegative(slot);
        _source = source;
        _slot = slot;
        _isLive = false;
        _lastTrades = null;
        _lastQuotes = null;
        _lastPriceSeen = 0;
        _lastPrice = 0;
    }

    /// <summary>The last point that moved the price; null before the first. Bound to columns, it is made when asked for.</summary>
    public BaseData? GetData()
    {
        if (!IsLive) return _lastData;
        return _source!.IsLastQuotes(_slot) ? LastQuotes() : LastTrades();
    }

    /// <summary>The last point of a type; null if there was none.</summary>
    public T? GetData<T>() where T : BaseData
    {
        if (IsLive && typeof(T) == typeof(TradeBar)) return LastTrades() as T;
        if (IsLive && typeof(T) == typeof(QuoteBar)) return LastQuotes() as T;
        return _byType.TryGetValue(typeof(T), out var point) ? (T)point : null;
    }

    /// <summary>Whether there was a point of a type.</summary>
    public bool HasData(Type type) =>
        _byType.ContainsKey(type)
        || IsLive && (type == typeof(TradeBar) && LastTrades() is not null || type == typeof(QuoteBar) && LastQuotes() is not null);

    /// <summary>Forgets every price and point.</summary>
    public void Reset()
    {
        _source = null;
        _isLive = false;
        Price = Open = High = Low = Close = BidPrice = AskPrice = Volume = BidSize = AskSize = 0;
        _lastData = null;
        _lastQuoteBar = _lastBar = default;
        _byType.Clear();
    }

    private double OrPrice(double quote) => double.IsNaN(quote) || quote == 0 ? PriceEstimate : quote;
}
