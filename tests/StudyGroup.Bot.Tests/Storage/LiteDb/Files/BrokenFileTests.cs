using System.Runtime.Versioning;
using System.Text;
using LiteDB;
using StudyGroup.Bot.Storage;
using StudyGroup.Core.Domain;
using StudyGroup.InMemory;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.LiteDb.Files;

public sealed class BrokenFileTests : IDisposable
{
    private const int Page = 8_192;

    private static readonly Dictionary<string, Action<TemporaryFolder>> Breakages = new()
    {
        ["empty"] = folder => File.WriteAllBytes(folder.DatabasePath, []),
        ["100 bytes of a database"] = folder => Rewrite(folder, bytes => bytes[..100]),
        ["a text"] = folder => File.WriteAllText(folder.DatabasePath, string.Concat(Enumerable.Repeat("Dear diary, ", 2_000))),
        ["garbage"] = folder => File.WriteAllBytes(folder.DatabasePath, Garbage(50_000)),
        ["garbage in whole pages"] = folder => File.WriteAllBytes(folder.DatabasePath, Garbage(6 * Page)),
        ["garbage that looks like a database"] = folder =>
        {
            var bytes = Garbage(6 * Page);
            Encoding.ASCII.GetBytes("** This is a LiteDB file **\b").CopyTo(bytes, 32);
            File.WriteAllBytes(folder.DatabasePath, bytes);
        },
        ["garbage after a good header"] = folder => Rewrite(folder, bytes => [.. bytes[..Page], .. Garbage(bytes.Length - Page)]),
        ["half of a database"] = folder => Rewrite(folder, bytes => bytes[..(bytes.Length / Page / 2 * Page)]),
        ["a database without its last bytes"] = folder => Rewrite(folder, bytes => bytes[..^100]),
        ["a log without its database"] = folder =>
        {
            File.Move(folder.DatabasePath, folder.LogPath);
        },
        ["a folder"] = folder =>
        {
            File.Delete(folder.DatabasePath);
            Directory.CreateDirectory(folder.DatabasePath);
        },
        ["a LiteDB database of another program"] = folder =>
        {
            File.Delete(folder.DatabasePath);
            using var other = new LiteDatabase(folder.DatabasePath);
            other.GetCollection("customers").Insert(new BsonDocument { ["Name"] = "John" });
        },
        ["a row changed by another program"] = folder =>
        {
            using var database = new LiteDatabase(folder.DatabasePath);
            var posts = database.GetCollection("posts");
            var row = posts.FindAll().First();
            row["State"] = "Failed";
            posts.Update(row);
            database.Checkpoint();
        },
    };

    private readonly TemporaryFolder _folder = new();

    public static TheoryData<string> Names => [.. Breakages.Keys];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_broken_file_is_refused_with_a_remedy_and_left_as_it_is(string name)
    {
        await FillAsync();
        Breakages[name](_folder);
        var before = _folder.Contents();

        var refusal = Assert.Throws<StorageException>(() => _folder.Open());

        Assert.Contains(_folder.DatabasePath, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("Restore a copy, if you have one: start the bot once with --restore", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Contents());
    }

    [Fact]
    public async Task A_page_of_nothing_is_found_wherever_it_is()
    {
        await FillAsync();
        var whole = await File.ReadAllBytesAsync(_folder.DatabasePath, TestContext.Current.CancellationToken);
        var refused = 0;
        for (var at = 0; at < whole.Length; at += Page)
        {
            var broken = whole.ToArray();
            broken.AsSpan(at, Page).Clear();
            await File.WriteAllBytesAsync(_folder.DatabasePath, broken, TestContext.Current.CancellationToken);
            var before = _folder.Contents();
            Assert.Throws<StorageException>(() => _folder.Open());
            Assert.Equal(before, _folder.Contents());
            refused++;
        }

        Assert.InRange(refused, 10, int.MaxValue);
    }

    [Fact]
    public async Task Restored_copy_opens_after_a_refusal()
    {
        await FillAsync();
        var copy = _folder.DatabasePath + ".copy";
        File.Copy(_folder.DatabasePath, copy);
        Rewrite(_folder, bytes => bytes[..Page]);
        Assert.Throws<StorageException>(() => _folder.Open());

        File.Copy(copy, _folder.DatabasePath, overwrite: true);
        using var database = _folder.Open();
        Assert.Equal(200, database.Points.Of(One, First).Count);
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public void A_folder_in_which_nothing_may_be_written_is_named()
    {
        Assert.SkipWhen(Environment.IsPrivilegedProcess || OperatingSystem.IsWindows(), "who may do all is refused nothing");
        var closed = Directory.CreateDirectory(Path.Combine(_folder.Folder, "closed"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var refusal = Assert.Throws<StorageException>(() => StudyDatabase.Open(Path.Combine(closed.FullName, "study.db"), (_, _) => null));
        Assert.Contains(closed.FullName, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Impossible_folder_is_named()
    {
        File.WriteAllText(Path.Combine(_folder.Folder, "file"), "");
        var path = Path.Combine(_folder.Folder, "file", "study.db");
        var refusal = Assert.Throws<StorageException>(() => StudyDatabase.Open(path, (_, _) => null));
        Assert.Contains(path, refusal.Message, StringComparison.Ordinal);
    }

    private async Task FillAsync()
    {
        await using var database = _folder.Open();
        await database.Groups.CreateAsync(Group(One));
        await database.Posts.RecordDueAsync(One, (_, _) => [.. Enumerable.Range(0, 50).Select(n => Post($"{n}"))]);
        await Task.WhenAll(Enumerable.Range(0, 200).Select(n => database.Points.AddAsync(One, First, Ada, new string('x', n * 5), Now)));
        await database.Points.AddAsync(One, new SeminarId(2), Ada, new string('y', 20_000), Now);
    }

    private static void Rewrite(TemporaryFolder folder, Func<byte[], byte[]> change) =>
        File.WriteAllBytes(folder.DatabasePath, change(File.ReadAllBytes(folder.DatabasePath)));

    private static byte[] Garbage(int length)
    {
        var bytes = new byte[length];
        new Random(4).NextBytes(bytes);
        return bytes;
    }
}
