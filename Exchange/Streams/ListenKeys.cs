using DolphinLean.Exchange.Accounts;
using DolphinLean.Exchange.Venues;

namespace DolphinLean.Exchange.Streams;

/// <summary>Keys of user data streams: one per account, good for an hour after the last request for it.</summary>
internal sealed class ListenKeys(Random random, Agenda agenda)
{
    private const long LifeMs = 60 * 60_000;
    private const int Length = 64;

    private readonly Dictionary<string, (Account Account, long DueMs)> _keys = new(StringComparer.Ordinal);

    /// <summary>A key ended by time, not by its owner.</summary>
    public event Action<string>? Expired;

    public Account? Find(string key) => _keys.TryGetValue(key, out var entry) ? entry.Account : null;

    public string? KeyOf(Account account) => _keys.Where(pair => pair.Value.Account == account).Select(pair => pair.Key).FirstOrDefault();

    /// <summary>The account's key, a new one when it has none; its hour begins again.</summary>
    public string Open(Account account, long nowMs)
    {
        var key = KeyOf(account) ?? Generate();
        Extend(key, account, nowMs);
        return key;
    }

    public string KeepAlive(Account account, long nowMs)
    {
        var key = KeyOf(account) ?? throw Reject.UnknownListenKey();
        Extend(key, account, nowMs);
        return key;
    }

    public void Close(Account account)
    {
        if (KeyOf(account) is { } key)
            _keys.Remove(key);
    }

    /// <summary>Ends every key before its time; false when there is none.</summary>
    public bool ExpireAll()
    {
        var keys = _keys.Keys.Order(StringComparer.Ordinal).ToList();
        keys.ForEach(Expire);
        return keys.Count > 0;
    }

    private void Extend(string key, Account account, long nowMs)
    {
        var due = nowMs + LifeMs;
        _keys[key] = (account, due);
        agenda.Add(due, () =>
        {
            if (_keys.TryGetValue(key, out var entry) && entry.DueMs == due)
                Expire(key);
        });
    }

    private void Expire(string key)
    {
        _keys.Remove(key);
        Expired?.Invoke(key);
    }

    private string Generate()
    {
        const string Alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        return string.Create(Length, random, static (span, random) =>
        {
            for (var i = 0; i < span.Length; i++)
                span[i] = Alphabet[random.Next(Alphabet.Length)];
        });
    }
}
