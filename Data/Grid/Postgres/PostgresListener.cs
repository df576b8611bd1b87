using System.Globalization;
using Npgsql;

namespace DolphinLean.Data.Grid.Postgres;

/// <summary>Hears of changes on a connection of its own, and makes that connection anew when it is lost.</summary>
internal sealed class PostgresListener(PostgresAddress address, GridSubscriptions subscriptions) : IDisposable
{
    public const string WrittenMark = "w";
    public const string DeletedMark = "d";

    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan RetryEvery = TimeSpan.FromMilliseconds(500);

    private readonly CancellationTokenSource _ending = new();
    private readonly Lock _gate = new();
    private readonly TaskCompletionSource _heard = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task? _running;

    /// <summary>Begins to listen, and waits until every later change is heard.</summary>
    /// <exception cref="GridUnavailableException">The server can't be reached.</exception>
    public void Begin()
    {
        lock (_gate)
            _running ??= Task.Run(ListenAsync);
        if (!_heard.Task.Wait(FirstWait))
            throw new GridUnavailableException($"{address}: expected to hear of changes within {FirstWait.TotalSeconds:F0} s");
    }

    public void Dispose()
    {
        _ending.Cancel();
        lock (_gate)
            _running?.Wait();
    }

    private async Task ListenAsync()
    {
        var wasLost = false;
        while (!_ending.IsCancellationRequested)
        {
            try
            {
                await using var connection = new NpgsqlConnection(address.KeptConnectionString);
                await connection.OpenAsync(_ending.Token);
                connection.Notification += (_, told) => Tell(told.Payload);
                await using (var listen = new NpgsqlCommand($"LISTEN {PostgresGrid.Channel}", connection))
                    await listen.ExecuteNonQueryAsync(_ending.Token);
                if (wasLost)
                    subscriptions.TellAll(GridChangeKind.Resumed);
                wasLost = false;
                _heard.TrySetResult();
                while (true)
                    await connection.WaitAsync(_ending.Token);
            }
            catch (OperationCanceledException) when (_ending.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (PostgresFault.IsOne(fault))
            {
                if (!wasLost)
                    subscriptions.TellAll(GridChangeKind.Lost);
                wasLost = true;
            }
            await Task.Delay(RetryEvery, _ending.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        }
    }

    private void Tell(string payload)
    {
        var fields = payload.Split('\t');
        if (fields.Length == 4 && long.TryParse(fields[1], NumberStyles.None, CultureInfo.InvariantCulture, out var version))
            subscriptions.Tell(new GridChange(fields[0] == DeletedMark ? GridChangeKind.Deleted : GridChangeKind.Written, fields[2], fields[3], version));
    }
}
