using Microsoft.Extensions.Configuration;
using StudyGroup.Bot.Backups;
using StudyGroup.Bot.Settings;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Tests.Storage;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.InMemory;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Backups;

public sealed class CopyCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Back => Path.Combine(_folder.Folder, "back.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task File_is_copied_to_PostgreSQL_and_back_and_ids_go_on_where_they_were()
    {
        var place = new PostgresTestDatabase();
        await FillAsync();
        var before = _folder.Contents();

        var said = CopyCommand.Run(["--copy-to", place.Connection], Configuration(null));
        Assert.StartsWith(
            $"Copied 2 groups, 3 points, 1 posts, 1 changes, 1 drafts, 1 attendance from {_folder.DatabasePath} to PostgreSQL ", said,
            StringComparison.Ordinal);
        Assert.EndsWith("and compared them: they're the same. Set Storage:Connection to it, and start the bot without --copy-to. "
            + "The old database is unchanged.", said, StringComparison.Ordinal);
        Assert.DoesNotContain("Password", said, StringComparison.Ordinal);
        Assert.Equal(before, _folder.Contents());
        CopyCommand.Run([$"--copy-to={Back}"], Configuration(place.Connection));

        await using var file = _folder.Open();
        await using var back = StudyDatabase.Open(Back, (_, _) => null);
        await using var server = place.Open();
        foreach (var collection in Schema.Records)
        {
            Assert.Equal(Rows(file, collection), Rows(server, collection));
            Assert.Equal(Rows(file, collection), Rows(back, collection));
        }

        var next = (await file.Points.AddAsync(One, First, Ada, "next", Now)).Id;
        Assert.Equal(next, (await server.Points.AddAsync(One, First, Ada, "next", Now)).Id);
        Assert.Equal(next, (await back.Points.AddAsync(One, First, Ada, "next", Now)).Id);
    }

    [Fact]
    public async Task Target_that_is_not_empty_is_refused_and_unchanged()
    {
        var place = new PostgresTestDatabase();
        await FillAsync();
        await using (var server = place.Open()) await server.Points.AddAsync(One, First, Ada, "theirs", Now);
        var refusal = Assert.Throws<StorageException>(() => CopyCommand.Run(["--copy-to", place.Connection], Configuration(null)));
        Assert.EndsWith(
            "isn't empty: there are rows in points. Nothing was changed. Name an empty database.", refusal.Message,
            StringComparison.Ordinal);
        await using var again = place.Open();
        Assert.Equal("theirs", Assert.Single(again.Points.Of(One, First)).Text);

        File.WriteAllText(Back, "mine");
        refusal = Assert.Throws<StorageException>(() => CopyCommand.Run(["--copy-to", Back], Configuration(null)));
        Assert.Equal($"There's already a file at {Back}. Nothing was changed. Name one that doesn't exist yet.", refusal.Message);
        Assert.Equal("mine", File.ReadAllText(Back));
    }

    [Fact]
    public async Task Target_that_does_not_exist_is_refused_by_the_name_of_the_option()
    {
        var place = new PostgresTestDatabase();
        await FillAsync();
        var nowhere = new Npgsql.NpgsqlConnectionStringBuilder(place.Connection) { Database = "nowhere" }.ConnectionString;
        var refusal = Assert.Throws<StorageException>(() => CopyCommand.Run(["--copy-to", nowhere], Configuration(null)));
        Assert.EndsWith(
            "doesn't exist. Create it (createdb nowhere), or name another database in --copy-to.", refusal.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_that_a_bot_is_using_is_refused()
    {
        var place = new PostgresTestDatabase();
        await using (_folder.Open())
        {
            var refusal = Assert.Throws<StorageException>(() => CopyCommand.Run(["--copy-to", place.Connection], Configuration(null)));
            Assert.Contains("another bot is running on it", refusal.Message, StringComparison.Ordinal);
        }

        await using var server = place.Open();
        server.Points.Of(One, First);
        var inUse = Assert.Throws<StorageException>(() => CopyCommand.Run(["--copy-to", Back], Configuration(place.Connection)));
        Assert.StartsWith("A bot is connected to PostgreSQL ", inUse.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(Back));
    }

    [Fact]
    public async Task Damaged_row_is_not_copied_and_the_target_stays_empty()
    {
        var place = new PostgresTestDatabase();
        await using (var server = place.Open()) await server.Points.AddAsync(One, First, Ada, "mine", Now);
        await place.RunAsync("UPDATE points SET doc = jsonb_set(doc, '{Text}', '\"yours\"')");
        Npgsql.NpgsqlConnection.ClearAllPools();
        var refusal = Assert.Throws<StorageException>(() => CopyCommand.Run(["--copy-to", Back], Configuration(place.Connection)));
        Assert.Contains("row 1 of points doesn't match its checksum", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder.Folder));
    }

    [Fact]
    public void Missing_target_is_asked_for() => Assert.Contains(
        "--copy-to needs a target",
        Assert.Throws<SettingsException>(() => CopyCommand.Run(["--copy-to"], Configuration(null))).Message, StringComparison.Ordinal);

    private static List<string> Rows(StudyDatabase database, string collection) => database.Read(db =>
        db.Collection(collection).All().Select(row => $"{row["_id"].RawValue} {row["Checksum"].AsInt64}")
            .Order(StringComparer.Ordinal).ToList());

    private async Task FillAsync()
    {
        await using var database = _folder.Open();
        await database.Groups.CreateAsync(Group(One, "A \"book\" ✓ \0 with everything"), Post("a"));
        await database.Groups.CreateAsync(Group(Other));
        foreach (var text in new[] { "first", "\ud800 half a pair", "third" }) await database.Points.AddAsync(One, First, Ada, text, Now);
        await database.Drafts.AddAsync(One, Ada, "shift", Options.None.With("by", 5L), Now);
        await database.Attendance.ChangeAsync(
            One, First, Ada, _ => new Attendance { Group = One, Seminar = First, Member = Ada, Start = Now, IsComing = true, At = Now });
        await database.Groups.ChangeAsync(
            One, group => new GroupUpdate(group, []) { Record = new Change { Group = One, By = Ada, At = Now, Parts = [] } });
    }

    private IConfiguration Configuration(string? connection) =>
        new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:Path"] = _folder.DatabasePath,
            ["Storage:Connection"] = connection,
        }).Build();
}
