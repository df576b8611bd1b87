using DolphinLean.Data.Grid.Shards;
using NUnit.Framework;

namespace DolphinLean.Data.Tests.Grid;

/// <summary>A near cache keeps as long and as much as the seed says, and never shows what a known change has made old.</summary>
internal sealed class NearCacheTests
{
    private readonly StepClock _clock = new();
    private int _reads;

    [SetUp]
    public void Forget() => _reads = 0;

    private NearCache Cache(int maxSize = 5_000) => new(new NearCacheOptions { MaxSize = maxSize }, _clock);

    private string Read()
    {
        _reads++;
        return "v";
    }

    [Test]
    public void TheSeedsNumbersAreTheDefaults()
    {
        var options = new NearCacheOptions();
        Assert.That((options.TimeToLive.TotalSeconds, options.MaxIdle.TotalSeconds, options.MaxSize), Is.EqualTo((300.0, 60.0, 5_000)));
    }

    [Test]
    public void AValueThatIsAskedForLives300Seconds()
    {
        var cache = Cache();
        for (var second = 0; second < 300; second += 50)
        {
            cache.Get("k", Read);
            _clock.Advance(TimeSpan.FromSeconds(50));
        }
        Assert.That(_reads, Is.EqualTo(1));
        cache.Get("k", Read);
        Assert.That(_reads, Is.EqualTo(2), "at 300 s it is read anew");
    }

    [Test]
    public void AValueThatNobodyAsksForLives60Seconds()
    {
        var cache = Cache();
        cache.Get("k", Read);
        _clock.Advance(TimeSpan.FromMilliseconds(59_999));
        cache.Get("k", Read);
        _clock.Advance(TimeSpan.FromSeconds(60));
        cache.Get("k", Read);
        Assert.That(_reads, Is.EqualTo(2));
    }

    [Test]
    public void TheOneAskedForLongestAgoMakesRoom()
    {
        var cache = Cache(maxSize: 3);
        foreach (var key in new[] { "a", "b", "c", "a", "d" })
            cache.Get(key, Read);
        Assert.That((cache.Count, _reads), Is.EqualTo((3, 4)));
        cache.Get("a", Read);
        Assert.That(_reads, Is.EqualTo(4), "a was asked for again");
        cache.Get("b", Read);
        Assert.That(_reads, Is.EqualTo(5), "b was the oldest");
    }

    [Test]
    public void NothingIsKeptOfNothing()
    {
        var cache = Cache();
        Assert.That(cache.Get("k", () => null), Is.Null);
        Assert.That(cache.Get("k", Read), Is.EqualTo("v"));
    }

    [Test]
    public void AValueThatChangesWhileItIsReadIsNotKept()
    {
        var (cache, value) = (Cache(), "old");
        cache.Get("k", () =>
        {
            var read = value;
            value = "new";
            cache.Invalidate("k");
            return read;
        });
        Assert.That(cache.Get("k", () => value), Is.EqualTo("new"));
    }

    [Test]
    public void WhileChangesAreNotHeardNothingIsKept()
    {
        var cache = Cache();
        cache.Get("k", Read);
        cache.SetDeaf(true);
        cache.Get("k", Read);
        cache.Get("k", Read);
        Assert.That(_reads, Is.EqualTo(3));
        cache.SetDeaf(false);
        cache.Get("k", Read);
        cache.Get("k", Read);
        Assert.That(_reads, Is.EqualTo(4));
    }

    /// <summary>Writes, reads, reads that overlap with writes, and time, in any order: no read is older than the last change told before it began.</summary>
    [FsCheck.NUnit.Property(MaxTest = 500)]
    public bool NoReadIsStaleAfterItsInvalidation(byte[] commands)
    {
        var cache = Cache(maxSize: 2);
        var (store, told) = (new int[4], new int[4]);
        foreach (var command in commands)
        {
            var key = command & 3;
            switch (command >> 2 & 3)
            {
                case 0:
                    store[key]++;
                    break;
                case 1:
                    Tell(key);
                    break;
                case 2:
                    if (!IsFresh(key, () => Text(key)))
                        return false;
                    break;
                default:
                    // The change and its news come while the value is on its way.
                    if (!IsFresh(key, () =>
                    {
                        var read = Text(key);
                        store[key]++;
                        if ((command & 16) != 0)
                            Tell(key);
                        return read;
                    }))
                    {
                        return false;
                    }
                    break;
            }
            _clock.Advance(TimeSpan.FromSeconds(command >> 5));
        }
        return true;

        string Text(int key) => store[key].ToString(System.Globalization.CultureInfo.InvariantCulture);

        void Tell(int key)
        {
            told[key] = store[key];
            cache.Invalidate($"k{key}");
        }

        bool IsFresh(int key, Func<string> read)
        {
            var least = told[key];
            return int.Parse(cache.Get($"k{key}", read)!, System.Globalization.CultureInfo.InvariantCulture) >= least;
        }
    }

    [Test]
    public void ThreadsNeverReadWhatWasInvalidatedBefore()
    {
        var cache = new NearCache(new NearCacheOptions(), TimeProvider.System);
        var (stored, told, isOver) = (0, 0, false);
        var stale = 0;
        var readers = Enumerable.Range(0, 3).Select(_ => new Thread(() =>
        {
            while (!Volatile.Read(ref isOver))
            {
                var least = Volatile.Read(ref told);
                if (int.Parse(cache.Get("k", () => Volatile.Read(ref stored).ToString(System.Globalization.CultureInfo.InvariantCulture))!, System.Globalization.CultureInfo.InvariantCulture) < least)
                    Interlocked.Increment(ref stale);
            }
        })).ToList();
        readers.ForEach(reader => reader.Start());
        for (var version = 1; version <= 50_000; version++)
        {
            Volatile.Write(ref stored, version);
            cache.Invalidate("k");
            Volatile.Write(ref told, version);
        }
        Volatile.Write(ref isOver, true);
        readers.ForEach(reader => reader.Join());
        Assert.That(stale, Is.Zero);
    }
}
