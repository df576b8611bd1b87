using System.Text;
using DolphinLean.Lean.Api.Tests.Algorithm;
using NUnit.Framework;
using QuantConnect.Storage;

namespace DolphinLean.Lean.Api.Tests.Storage;

[TestFixture]
public sealed class ObjectStoreTests
{
    private string _folder = null!;
    private ObjectStore _store = null!;

    [SetUp]
    public void SetUp()
    {
        _folder = Path.Combine(Path.GetTempPath(), "object-store-" + TestContext.CurrentContext.Test.ID);
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }

        _store = new ObjectStore(new FolderObjectStore(Path.Combine(_folder, "store")));
    }

    [TearDown]
    public void TearDown()
    {
        _store.Dispose();
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    [Test]
    public void What_is_saved_is_found_by_another_store_of_the_folder()
    {
        _store.Save("notes/first.txt", "eigen – värde");
        _store.SaveBytes("model_1", [1, 2, 3]);
        _store.SaveString("latin", "ä", Encoding.Latin1);
        var other = new ObjectStore(new FolderObjectStore(Path.Combine(_folder, "store")));
        Assert.Multiple(() =>
        {
            Assert.That(other.Keys, Is.EqualTo(new[] { "latin", "model_1", "notes/first.txt" }));
            Assert.That(other.Read("notes/first.txt"), Is.EqualTo("eigen – värde"));
            Assert.That(other.Read("/notes\\first.txt"), Is.EqualTo("eigen – värde"), "the same key");
            Assert.That(other.ReadBytes("model_1"), Is.EqualTo(new byte[] { 1, 2, 3 }));
            Assert.That(other.ReadString("latin", Encoding.Latin1), Is.EqualTo("ä"));
            Assert.That(other.Select(pair => pair.Value.Length), Is.EqualTo(new[] { 1, 3, 16 }));
            Assert.That(File.ReadAllText(other.GetFilePath("notes/first.txt")), Is.EqualTo("eigen – värde"));
        });
    }

    [Test]
    public void Objects_travel_as_json_and_xml()
    {
        var state = new State { Names = ["BTC", "ETH"], Level = 1.25m, Count = 3 };
        _store.SaveJson("state.json", state);
        _store.SaveXml("state.xml", state);
        _store.Save("loose.json", """{"names":["SOL"],"level":2}""");
        Assert.Multiple(() =>
        {
            Assert.That(_store.Read("state.json"), Is.EqualTo("""{"Level":1.25,"Count":3,"Names":["BTC","ETH"]}"""));
            foreach (var read in new[] { _store.ReadJson<State>("state.json")!, _store.ReadXml<State>("state.xml")! })
            {
                Assert.That(read.Names, Is.EqualTo(state.Names));
                Assert.That(read.Level, Is.EqualTo(1.25m));
                Assert.That(read.Count, Is.EqualTo(3));
            }

            Assert.That(_store.ReadJson<State>("loose.json")!.Level, Is.EqualTo(2), "names are not told apart by case");
        });
    }

    [Test]
    public void What_is_not_there_is_null_or_false()
    {
        Assert.Multiple(() =>
        {
            Assert.That(_store.Keys, Is.Empty);
            Assert.That(_store.Read("none"), Is.Null);
            Assert.That(_store.ReadBytes("none"), Is.Null);
            Assert.That(_store.ReadJson<State>("none"), Is.Null);
            Assert.That(_store.ContainsKey("none"), Is.False);
            Assert.That(_store.Delete("none"), Is.False);
            Assert.That(Directory.Exists(_folder), Is.False, "asking makes no folder");
            Assert.That(() => _store.Save("none"), Throws.ArgumentException.With.Message.Contains("none"));
        });
    }

    [Test]
    public void Keys_are_deleted_one_by_one_or_all()
    {
        foreach (var key in new[] { "a", "b/c", "b/d.bin" })
        {
            _store.Save(key, key);
        }

        Assert.That(_store.Delete("b/c"), Is.True);
        Assert.That(_store.Keys, Is.EqualTo(new[] { "a", "b/d.bin" }));
        _store.Clear();
        Assert.That(_store, Is.Empty);
    }

    [Test]
    public void A_file_written_by_hand_is_taken_in()
    {
        File.WriteAllText(_store.GetFilePath("report/out.csv"), "1,2");
        Assert.That(_store.Save("report/out.csv"), Is.True);
        Assert.That(_store.Read("report/out.csv"), Is.EqualTo("1,2"));
    }

    [TestCase("a/../../outside")]
    [TestCase("a/./b")]
    [TestCase("C:/windows")]
    [TestCase("a//b")]
    [TestCase("a/")]
    [TestCase("a\0b")]
    [TestCase("")]
    [TestCase("a\n")]
    public void A_key_that_could_leave_the_folder_is_refused(string key)
    {
        Assert.Multiple(() =>
        {
            Assert.That(() => _store.Save(key, "x"), Throws.ArgumentException.With.Message.Contains("object store"));
            Assert.That(() => _store.Read(key), Throws.ArgumentException);
            Assert.That(() => _store.GetFilePath(key), Throws.ArgumentException);
            Assert.That(() => _store.Delete(key), Throws.ArgumentException);
        });
    }

    [Test]
    public void Dots_and_slashes_before_a_key_are_dropped_as_in_LEAN()
    {
        _store.Save("../outside", "x");
        Assert.That(_store.Keys, Is.EqualTo(new[] { "outside" }));
    }

    [Test]
    public void An_algorithm_keeps_its_objects_where_the_engine_says()
    {
        var algorithm = new TestAlgorithm();
        algorithm.SetObjectStoreFolder(Path.Combine(_folder, "store"));
        algorithm.ObjectStore.Save("seen", "yes");
        Assert.That(_store.Read("seen"), Is.EqualTo("yes"));
    }

    public sealed class State
    {
        public string[] Names = [];

        public decimal Level { get; set; }

        public int Count { get; set; }
    }
}
