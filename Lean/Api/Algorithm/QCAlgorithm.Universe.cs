using QuantConnect.Data;
using QuantConnect.Data.Market;
using QuantConnect.Data.UniverseSelection;
using QuantConnect.Hosting;
using QuantConnect.Securities;

namespace QuantConnect.Algorithm;

// Universes: which there are, and when they select.
public partial class QCAlgorithm
{
    private readonly UniverseSelector _selector;
    private readonly List<Universe> _readyUniverses = [];
    private readonly List<TimedUniverse> _timedUniverses = [];
    private readonly List<(Security Security, bool IsAdded)> _changesByHand = [];
    private DateTime _nextTriggerUtc = DateTime.MaxValue;
    private DateTime _readyUtc;

    /// <inheritdoc />
    public UniverseManager UniverseManager { get; } = [];

    /// <inheritdoc />
    public UniverseSettings UniverseSettings { get; } = new(Resolution.Minute, 0, true, false, TimeSpan.FromDays(1));

    /// <summary>The securities that are members of at least one universe; those added by hand are in one too.</summary>
    public ReadOnlyExtendedDictionary<Symbol, Security> ActiveSecurities => UniverseManager.ActiveSecurities;

    /// <summary>Adds a universe. Its first selection is part of the next step, or of the first.</summary>
    /// <exception cref="ArgumentException">The universe selects on data; only lists and set times are supported.</exception>
    public Universe AddUniverse(Universe universe)
    {
        if (universe is not ITimeTriggeredUniverse)
        {
            throw new ArgumentException(
                $"{universe.GetType().Name}: expected a manual, user-defined or time-triggered universe.", nameof(universe));
        }

        universe.UniverseSettings ??= UniverseSettings;
        UniverseManager.Add(universe.Symbol, universe);
        return universe;
    }

    /// <summary>Adds a universe of the tickers that a function names, asked at the start and then once per bar length of the resolution.</summary>
    /// <param name="securityType">Type of the members.</param>
    /// <param name="name">Name of the universe, unique in the algorithm.</param>
    /// <param name="resolution">How often the function is asked.</param>
    /// <param name="market">Market of the members.</param>
    /// <param name="universeSettings">How members are subscribed; the algorithm's settings if null.</param>
    /// <param name="selector">Gives the tickers at a time in UTC, or <see cref="Universe.Unchanged"/>.</param>
    /// <exception cref="ArgumentException">The resolution is Tick, which has no length.</exception>
    public Universe AddUniverse(
        SecurityType securityType,
        string name,
        Resolution resolution,
        string market,
        UniverseSettings? universeSettings,
        Func<DateTime, IEnumerable<string>> selector)
    {
        if (resolution == Resolution.Tick)
        {
            throw new ArgumentException($"Universe {name}: ticks have no length to select at; expected Second, Minute, Hour or Daily.", nameof(resolution));
        }

        var symbol = QuantConnect.Symbol.Create(name, securityType, market);
        var config = new SubscriptionDataConfig(
            typeof(TradeBar), symbol, resolution, TimeZones.Utc, TimeZones.Utc, false, false, isInternalFeed: true, isFilteredSubscription: false);
        return AddUniverse(new UserDefinedUniverse(config, universeSettings, resolution.ToTimeSpan(), selector));
    }

    /// <summary>
    /// Makes what was added and removed since the last call known to the universes; the last call of each step.
    /// </summary>
    /// <remarks>
    /// As in LEAN what was removed goes in another step at the same time, and what was added comes one tick later, so that its first bar is
    /// the next one. The first change decides for all.
    /// </remarks>
    internal void PublishUniverseChanges()
    {
        if (_changesByHand.Count == 0 && !UniverseManager.HasChanged)
        {
            return;
        }

        var comesLater = _locked && _changesByHand.Count > 0 && _changesByHand[0].IsAdded;

        foreach (var (security, isAdded) in _changesByHand)
        {
            if (isAdded)
            {
                var universe = HandUniverseOf(security);
                if (universe.Add(security.Symbol))
                {
                    UniverseManager.MarkChanged(universe);
                }

                continue;
            }

            foreach (var universe in UniverseManager.Values.OfType<UserDefinedUniverse>())
            {
                if (universe.ContainsMember(security.Symbol) && universe.Remove(security.Symbol))
                {
                    UniverseManager.MarkChanged(universe);
                }
            }
        }

        _changesByHand.Clear();
        if (UniverseManager.HasChanged)
        {
            _readyUniverses.AddRange(UniverseManager.TakeChanged());
            _readyUtc = comesLater ? UtcTime.AddTicks(1) : UtcTime;
        }
    }

    /// <summary>When the next selection is due, UTC; the end of time if none is.</summary>
    internal DateTime NextSelectionUtc => _readyUniverses.Count > 0 && _readyUtc < _nextTriggerUtc ? _readyUtc : _nextTriggerUtc;

    /// <summary>Lets the universes select that are ready or due; with the clock at the step's time and the prices of the step before.</summary>
    /// <returns>The changes, <see cref="SecurityChanges.None"/> on nearly every step.</returns>
    internal SecurityChanges SelectUniverses(DateTime utcTime)
    {
        if (!Quirks.Has(LeanQuirk.RemovedMemberStays))
        {
            _selector.ReleaseFree(utcTime);
        }

        if (utcTime < NextSelectionUtc)
        {
            return SecurityChanges.None;
        }

        var changes = SecurityChanges.None;
        foreach (var universe in _readyUniverses)
        {
            if (universe is UserDefinedUniverse { SelectsByHand: true } || universe.DisposeRequested)
            {
                changes += _selector.Select(universe, utcTime);
            }
            else
            {
                var endUtc = EndDate.ConvertToUtc(TimeZone);
                _timedUniverses.Add(new TimedUniverse(universe, ((ITimeTriggeredUniverse)universe).GetTriggerTimes(utcTime, endUtc)));
            }
        }

        _readyUniverses.Clear();
        foreach (var timed in _timedUniverses)
        {
            if (timed.IsDue(utcTime))
            {
                changes += _selector.Select(timed.Universe, utcTime);
            }
        }

        _timedUniverses.RemoveAll(timed => timed.IsOver);
        _nextTriggerUtc = _timedUniverses.Count == 0 ? DateTime.MaxValue : _timedUniverses.Min(timed => timed.NextUtc);
        return changes;
    }

    private Security AddByHand(Security security)
    {
        if (_locked && UniverseManager.ActiveSecurities.ContainsKey(security.Symbol))
        {
            // It has its place already; only a stream it had not may begin.
            Host.StartData(security);
        }

        _changesByHand.Add((security, true));
        return security;
    }

    private void RemoveByHand(Security security)
    {
        _changesByHand.RemoveAll(change => change.Security.Symbol == security.Symbol);
        _changesByHand.Add((security, false));
    }

    private UserDefinedUniverse HandUniverseOf(Security security)
    {
        var symbol = UserDefinedUniverse.CreateSymbol(security.Type, security.Symbol.ID.Market);
        if (UniverseManager.TryGetValue(symbol, out var existing))
        {
            return (UserDefinedUniverse)existing;
        }

        var config = new SubscriptionDataConfig(
            typeof(TradeBar), symbol, security.Resolution, TimeZones.Utc, TimeZones.Utc, fillForward: false, extendedHours: false, isInternalFeed: true);
        var settings = new UniverseSettings(security.Resolution, security.Leverage, true, false, TimeSpan.Zero);
        var universe = new UserDefinedUniverse(config, settings, QuantConnect.Time.MaxTimeSpan, Array.Empty<Symbol>());
        AddUniverse(universe);
        return universe;
    }
}
