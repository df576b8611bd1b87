using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Hosting;

namespace QuantConnect.Securities;

/// <summary>
/// Last prices of a security and its last point of each data type. Bound to the engine's columns it reads prices from there, when they are
/// asked for; else it keeps those of the points it was given.
/// </summary>
public class SecurityCache
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

    /// <summary>Takes a point: its prices become the last ones, unless it is auxiliary or repeats an older one.</summary>
    public void AddData(BaseData data)
    {
        if (data.IsFillForward) return;
        _byType[data.GetType()] = data;
        if (data.DataType == MarketDataType.Auxiliary || IsLive) return;

        // A trade bar of the same moment does not push a quote bar out.
        if (data.DataType != MarketDataType.TradeBar || _lastQuoteBar != data.EndTime || _lastData is null) _lastData = data;
        switch (data)
        {
            case Tick tick: Take(tick); break;
            case IBar bar: Take(bar, data); break;
            default: if (data.Price != 0) Price = data.Price; break;
        }
    }

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

    private TradeBar? LastTrades()
    {
        var end = _source!.LastTradesTicks(_slot);
        if (_lastTrades is null || _lastTradesTicks != end || end == 0)
        {
            _lastTradesTicks = end;
            _lastTrades = _source.LastTrades(_slot, Symbol, BarLength);
        }

        return _lastTrades;
    }

    private QuoteBar? LastQuotes()
    {
        var end = _source!.LastQuotesTicks(_slot);
        if (end == 0) return null;
        if (_lastQuotes is null || _lastQuotesTicks != end)
        {
            _lastQuotesTicks = end;
            _lastQuotes = _source.LastQuotes(_slot, Symbol);
        }

        return _lastQuotes;
    }

    /// <summary>The price is asked for many times a step and changes once.</summary>
    private decimal LastPrice(double last)
    {
        if (last != _lastPriceSeen)
        {
            _lastPriceSeen = last;
            _lastPrice = RoundTripDecimal.From(last);
        }

        return _lastPrice;
    }

    private double OrPrice(double quote) => double.IsNaN(quote) || quote == 0 ? PriceEstimate : quote;

    private void Take(Tick tick)
    {
        if (tick.Value != 0) Price = tick.Value;
        if (tick.TickType == TickType.Trade && tick.Quantity != 0) Volume = tick.Quantity;
        if (tick.TickType != TickType.Quote) return;
        if (tick.BidPrice != 0) BidPrice = tick.BidPrice;
        if (tick.BidSize != 0) BidSize = tick.BidSize;
        if (tick.AskPrice != 0) AskPrice = tick.AskPrice;
        if (tick.AskSize != 0) AskSize = tick.AskSize;
    }

    private void Take(IBar bar, BaseData data)
    {
        // A quote bar's middle prices stay when the trade bar of the same moment follows.
        if (_lastQuoteBar != data.EndTime || _lastBar != data.EndTime)
        {
            _lastBar = data.EndTime;
            if (bar.Open != 0) Open = bar.Open;
            if (bar.High != 0) High = bar.High;
            if (bar.Low != 0) Low = bar.Low;
            if (bar.Close != 0) Price = Close = bar.Close;
        }
        if (bar is TradeBar { Volume: not 0 } trade) Volume = trade.Volume;
        if (bar is not QuoteBar quotes) return;
        _lastQuoteBar = data.EndTime;
        if (quotes.Bid is { Close: not 0 } bid) BidPrice = bid.Close;
        if (quotes.Ask is { Close: not 0 } ask) AskPrice = ask.Close;
        if (quotes.LastBidSize != 0) BidSize = quotes.LastBidSize;
        if (quotes.LastAskSize != 0) AskSize = quotes.LastAskSize;
    }
}
