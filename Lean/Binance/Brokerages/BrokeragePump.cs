using System.Threading.Channels;
using DolphinLean.Binance.Rest;
using DolphinLean.Binance.Venues;
using DolphinLean.Binance.Wires;
using DolphinLean.Engine.Live.Wire;

namespace DolphinLean.Binance.Brokerages;

/// <summary>Moves a venue for callers on any thread: takes what the wire brings and a tick now and then, one by one, and sends what the venue wants sent.</summary>
public sealed class BrokeragePump : IAsyncDisposable
{
    private static readonly TimeSpan TickEvery = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan AnswerWithin = TimeSpan.FromSeconds(30);

    private readonly Channel<Inbound> _inbound = Channel.CreateUnbounded<Inbound>(new UnboundedChannelOptions { SingleReader = true });
    private readonly Lock _gate = new();
    private readonly TimeProvider _clock;
    private readonly BinanceVenue _venue;
    private readonly BinanceWire _wire;
    private readonly ITimer _ticks;
    private readonly Task _running;
    private long _lastMs;

    /// <param name="venue">The venue; nobody else moves it.</param>
    /// <param name="endpoints">Where it is.</param>
    /// <param name="credentials">Whose account; null to look at the market only.</param>
    /// <param name="clock">The machine's clock.</param>
    public BrokeragePump(BinanceVenue venue, BinanceFuturesEndpoints endpoints, BinanceCredentials? credentials, TimeProvider clock)
    {
        (_venue, _clock) = (venue, clock);
        _wire = new BinanceWire(endpoints, credentials, Post);
        Post(InboundKind.Start, 0, 0, "", "");
        _ticks = clock.CreateTimer(_ => Post(InboundKind.Tick, 0, 0, "", ""), null, TickEvery, TickEvery);
        _running = Task.Run(RunAsync);
    }

    /// <summary>Called with the gate held, for each input, before the venue takes it.</summary>
    public Action<Inbound>? Taking { get; set; }

    /// <summary>Called on the pump's own thread, without the gate, after each input and soon after each call: what was found can be passed on.</summary>
    public Action? Moved { get; set; }

    /// <summary>Does something with the venue while nothing else does.</summary>
    public T With<T>(Func<BinanceVenue, T> act)
    {
        T result;
        lock (_gate)
        {
            result = act(_venue);
            SendOutputs();
        }
        Post(InboundKind.Tick, 0, 0, "", "");
        return result;
    }

    /// <summary>Looks at the venue, and moves nothing.</summary>
    public T Peek<T>(Func<BinanceVenue, T> look)
    {
        lock (_gate)
            return look(_venue);
    }

    /// <summary>Takes the first of a queue that is filled with the gate held; null when it is empty.</summary>
    public T? TryTake<T>(Queue<T> queue) where T : class
    {
        lock (_gate)
            return queue.TryDequeue(out var first) ? first : null;
    }

    /// <summary>Asks the exchange, and waits for the answer.</summary>
    /// <exception cref="InvalidOperationException">It refused.</exception>
    /// <exception cref="TimeoutException">It did not answer.</exception>
    internal string Ask(RestCall call)
    {
        var answered = new TaskCompletionSource<RestAnswer>(TaskCreationOptions.RunContinuationsAsynchronously);
        With(venue =>
        {
            venue.Rest.Poll(call, answered.SetResult);
            return true;
        });
        if (!answered.Task.Wait(AnswerWithin))
            throw new TimeoutException($"{call.Method} {call.Path}: no answer within {AnswerWithin.TotalSeconds:F0} s");
        return answered.Task.Result is { Outcome: CallOutcome.Done } answer ? answer.Body : throw new InvalidOperationException($"{call.Method} {call.Path}: {answered.Task.Result}");
    }

    /// <summary>Waits until something holds of the venue.</summary>
    /// <returns>Whether it came to hold in time.</returns>
    public bool WaitFor(Func<BinanceVenue, bool> holds, TimeSpan within)
    {
        var started = _clock.GetTimestamp();
        while (!Peek(holds))
        {
            if (_clock.GetElapsedTime(started) > within)
                return false;
            Thread.Sleep(TickEvery);
        }
        return true;
    }

    public async ValueTask DisposeAsync()
    {
        With(venue =>
        {
            venue.Leave();
            return true;
        });
        await _ticks.DisposeAsync();
        _inbound.Writer.TryComplete();
        await _running;
        await _wire.DisposeAsync();
    }

    private void Post(InboundKind kind, int channel, int status, string headers, string text) =>
        _inbound.Writer.TryWrite(new Inbound(0, kind, channel, status, headers, text));

    private async Task RunAsync()
    {
        await foreach (var posted in _inbound.Reader.ReadAllAsync())
        {
            lock (_gate)
            {
                _lastMs = Math.Max(_lastMs, _clock.GetUtcNow().ToUnixTimeMilliseconds());
                var inbound = posted with { TimeMs = _lastMs };
                _venue.Take(inbound);
                Taking?.Invoke(inbound);
                SendOutputs();
            }
            Moved?.Invoke();
        }
    }

    private void SendOutputs()
    {
        while (_venue.NextOutput() is { } output)
            _wire.Send(output);
    }
}
