using DolphinLean.Binance.Messages;
using DolphinLean.Binance.Rest;
using DolphinLean.Binance.Venues;
using DolphinLean.Engine.Live.Venues;

namespace DolphinLean.Binance.Sockets;

/// <summary>The user-data stream: its listen key, which is renewed every half hour and made anew when it has ended, and its socket.</summary>
internal sealed class UserLine(VenueCore core, RestDesk rest)
{
    private const long RenewEveryMs = 30 * 60_000;

    private SocketLine? _socket;
    private bool _isAsking;
    private long _renewedMs;
    private int _losses;
    private bool _isDoubted;
    private bool _hasLeft;

    /// <summary>Whether it is open, on a key that surely is good: one that ended while nobody listened opens a socket that says nothing of the account.</summary>
    public bool IsUp => _socket?.State == LineState.Up && !_isDoubted;

    public bool IsQuiet => _socket?.IsQuiet == true;

    /// <summary>How often it was lost.</summary>
    public int Losses => _losses + (_socket?.Losses ?? 0);

    /// <summary>How it is, for a person.</summary>
    public VenueFeed Feed => (_socket?.Feed ?? new VenueFeed("user", false, 0, 0)) with { Losses = Losses };

    public bool Owns(int channel) => channel != 0 && _socket?.Channel == channel;

    public void Advance()
    {
        if (_hasLeft)
            return;
        if (_socket == null)
            AskForKey();
        else if (_isDoubted && _socket.State == LineState.Up && !_isAsking)
            Renew();
        else if (core.NowMs - _renewedMs >= RenewEveryMs && !_isAsking)
            Renew();
        _socket?.Advance();
    }

    public void TakeOpened()
    {
        _socket!.TakeOpened();
        _isDoubted = true;
    }

    public void TakeMessage() => _socket!.TakeMessage();

    public void TakeClosed() => _socket!.TakeClosed();

    /// <summary>The key has ended: another one, another socket.</summary>
    public void TakeExpired()
    {
        if (_socket == null || !core.Keeps(Safeguards.ReplaceEndedKeys))
            return;
        _socket.Close();
        Forget();
    }

    public void Reset()
    {
        _isAsking = false;
        if (_socket != null)
            Forget();
    }

    public void Close()
    {
        _hasLeft = true;
        _socket?.Close();
    }

    private void Forget()
    {
        _losses += _socket!.Losses + 1;
        (_socket, _isDoubted) = (null, false);
    }

    private void AskForKey()
    {
        if (_isAsking)
            return;
        _isAsking = true;
        rest.Poll(new RestCall("POST", "/fapi/v1/listenKey", "", 1, Access.Keyed), answer =>
        {
            _isAsking = false;
            if (answer.Outcome != CallOutcome.Done || core.Reader.Reply<ListenKeyReply>(answer.Body).ListenKey is not { } key)
            {
                core.Halt($"no user stream: {answer}");
                return;
            }
            _renewedMs = core.NowMs;
            _socket = new SocketLine(core, "user", $"/private/ws?listenKey={key}");
            _socket.Advance();
        });
    }

    private void Renew()
    {
        _isAsking = true;
        rest.Poll(new RestCall("PUT", "/fapi/v1/listenKey", "", 1, Access.Keyed), answer =>
        {
            (_isAsking, _isDoubted, _renewedMs) = (false, false, core.NowMs);
            if (answer.Outcome != CallOutcome.Done)
                TakeExpired();
        });
    }
}
