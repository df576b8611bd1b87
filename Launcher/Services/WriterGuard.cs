using DolphinLean.Binance;
using DolphinLean.Data.Grid;
using DolphinLean.Data.Grid.Services;
using DolphinLean.Launcher.Terminal;

namespace DolphinLean.Launcher.Services;

/// <summary>Holds an account's writer lock for a session.</summary>
/// <param name="writer">The lock.</param>
/// <param name="exchange">The exchange, for messages.</param>
/// <param name="account">Name of the account.</param>
internal sealed class WriterGuard(AccountWriter writer, string exchange, string account) : IDisposable
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    /// <summary>Name of the account, which does not tell the key.</summary>
    public string Account => account;

    /// <summary>Takes the lock on this machine.</summary>
    /// <exception cref="InputException">Another process has it.</exception>
    public static WriterGuard Take(BinanceFuturesEndpoints endpoints, BinanceCredentials credentials)
    {
        var exchange = endpoints.Rest.GetLeftPart(UriPartial.Authority);
        var account = AccountWriter.NameOf(exchange, credentials.ApiKey);
        var writer = AccountWriter.TryTake(AccountWriter.DefaultFolder, account) ?? throw Refusal(exchange);
        return new WriterGuard(writer, exchange, account);
    }

    /// <summary>Takes the lock among all that share a grid, and looks that it stays.</summary>
    /// <param name="grid">The grid.</param>
    /// <param name="lost">Called when another process has taken it.</param>
    /// <param name="note">Takes lines for a person.</param>
    /// <param name="clock">The machine's clock.</param>
    /// <returns>Ends the looking.</returns>
    /// <exception cref="InputException">Another process has it.</exception>
    public IAsyncDisposable Share(IFeatureGrid grid, Action lost, Action<string> note, TimeProvider clock)
    {
        if (!writer.TryShare(grid))
            throw Refusal(exchange);
        var isLooking = 0;
        return clock.CreateTimer(_ => Look(), null, LookEvery, LookEvery);

        void Look()
        {
            // A server that does not answer may take longer than the time between two looks.
            if (Interlocked.Exchange(ref isLooking, 1) == 1)
                return;
            try
            {
                if (!writer.Keep())
                {
                    note("another process has taken the account's writer lock; this session stops");
                    lost();
                }
            }
            catch (GridUnavailableException fault)
            {
                // Cut off from the grid, the posture falls by itself, and nobody of this side can have the lock either.
                note($"the writer lock can't be looked at: {fault.Message}");
            }
            Volatile.Write(ref isLooking, 0);
        }
    }

    public void Dispose() => writer.Dispose();

    private static InputException Refusal(string exchange) => new(
        $"another process trades this account at {exchange} and holds its writer lock; stop it first, because two traders would undo each other's orders");
}
