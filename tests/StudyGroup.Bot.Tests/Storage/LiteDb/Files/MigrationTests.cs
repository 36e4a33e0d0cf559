using System.Collections.Immutable;
using LiteDB;
using StudyGroup.Bot.Storage;
using StudyGroup.InMemory;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.LiteDb.Files;

public sealed class MigrationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_older_file_is_copied_and_then_brought_to_the_newest_schema()
    {
        await FillAsync();
        using (var database = Open(BooksAreUpperCase))
        {
            Assert.Equal("READ", database.Groups.Find(One)!.Settings.Book);
            Assert.Single(database.Points.Of(One, First));
        }

        // It runs once.
        using (var database = Open(BooksAreUpperCase))
            Assert.Equal("READ", database.Groups.Find(One)!.Settings.Book);

        File.Move(_folder.DatabasePath + ".v1.bak", _folder.DatabasePath, overwrite: true);
        using var old = Open();
        Assert.Equal("read", old.Groups.Find(One)!.Settings.Book);
        Assert.Single(old.Points.Of(One, First));
    }

    [Fact]
    public async Task A_file_several_versions_old_is_copied_once_and_brought_to_the_newest_in_one_go()
    {
        await FillAsync();
        using (var database = Open(BooksAreUpperCase, _ => { }))
        {
            Assert.Equal(["study.db", "study.db.lock", "study.db.v1.bak"], Names());
            Assert.Equal("READ", database.Groups.Find(One)!.Settings.Book);
        }
    }

    [Fact]
    public async Task A_migration_that_throws_leaves_the_file_at_its_version()
    {
        await FillAsync();
        var refusal = Assert.Throws<StorageException>(() => Open(database =>
        {
            BooksAreUpperCase(database);
            throw new InvalidDataException("that row again");
        }));
        Assert.Contains("study.db.v1.bak", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("that row again", refusal.Message, StringComparison.Ordinal);
        using var old = Open();
        Assert.Equal("read", old.Groups.Find(One)!.Settings.Book);
    }

    [Fact]
    public async Task A_file_of_a_newer_bot_is_refused_and_left_as_it_is()
    {
        await FillAsync();
        Open(_ => { }).Dispose();
        var before = _folder.Contents();
        var refusal = Assert.Throws<StorageException>(() => Open());
        Assert.Contains("newer bot (schema version 2; this one knows up to 1)", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Contents());
    }

    [Fact]
    public void New_file_has_the_newest_version()
    {
        Open(_ => throw new InvalidOperationException("there is nothing to migrate")).Dispose();
        Assert.Equal(["study.db", "study.db.lock"], Names());
    }

    private static void BooksAreUpperCase(LiteDatabase database)
    {
        var groups = database.GetCollection("groups");
        foreach (var row in groups.FindAll().ToList())
        {
            row["Settings"]["Book"] = row["Settings"]["Book"].AsString.ToUpperInvariant();
            groups.Update(row);
        }
    }

    private IEnumerable<string?> Names() => Directory.EnumerateFiles(_folder.Folder)
        .Select(Path.GetFileName).Where(name => name != "study-log.db").Order(StringComparer.Ordinal);

    private async Task FillAsync()
    {
        await using var database = Open();
        await database.Groups.CreateAsync(Group(One, "read"));
        await database.Points.AddAsync(One, First, Ada, "a point", Now);
    }

    private StudyDatabase Open(params ImmutableArray<Action<LiteDatabase>> migrations) =>
        StudyDatabase.Open(_folder.DatabasePath, (_, _) => null, migrations);
}
