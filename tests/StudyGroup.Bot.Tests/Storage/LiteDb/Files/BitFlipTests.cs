using System.Globalization;
using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Storage.LiteDb.Files;
using StudyGroup.Core.Domain;
using StudyGroup.InMemory;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage.LiteDb.Files;

/// <summary>A database with something of everything in it, and one bit of it wrong.</summary>
public sealed class BitFlipTests(ITestOutputHelper output) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // STUDYGROUP_FLIPS sets how many; STUDYGROUP_FLIP_SEED repeats a choice of bits.
    [Fact]
    public async Task Flipped_bit_is_reported_as_damage_with_the_newest_copy_and_never_served()
    {
        await FillAsync();
        await FlipAsync(flips: 300, (bytes, bit) => Flip(bytes, bit));
    }

    // As a bug or bad memory would leave it: the page was written with the wrong bit in it, so its checksum fits.
    [Fact]
    public async Task Bit_that_was_wrong_before_its_page_was_written_is_found_by_rows_and_indexes()
    {
        await FillAsync();
        await FlipAsync(flips: 150, (bytes, bit) => PageChecksum.Set(Flip(bytes, bit)));
    }

    private async Task FlipAsync(int flips, Action<byte[], int> flip)
    {
        flips = Setting("STUDYGROUP_FLIPS") ?? flips;
        var seed = Setting("STUDYGROUP_FLIP_SEED") ?? System.Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var whole = await File.ReadAllBytesAsync(_folder.DatabasePath, TestContext.Current.CancellationToken);
        string expected;
        await using (var database = _folder.Open())
            expected = await ReadAsync(database);
        var reported = 0;
        for (var n = 0; n < flips; n++)
        {
            var bit = random.Next(whole.Length * 8);
            var bytes = whole.ToArray();
            flip(bytes, bit);
            await File.WriteAllBytesAsync(_folder.DatabasePath, bytes, TestContext.Current.CancellationToken);
            File.Delete(_folder.LogPath);
            try
            {
                await using var database = StudyDatabase.Open(_folder.DatabasePath, (_, _) => null);
                await database.Checked;
                if (database.Failed.IsCompleted) throw await database.Failed;
                var read = await ReadAsync(database);
                Assert.True(expected == read, $"bit {bit} was served as different data");
            }
            catch (StorageException refusal)
            {
                reported++;
                var message = refusal.Message;
                Assert.True(message.Contains(_folder.DatabasePath + ".2026-03-25.bak", StringComparison.Ordinal), $"bit {bit}: {message}");
                Assert.True(message.Contains("damaged", StringComparison.Ordinal), $"bit {bit}: {message}");
                Assert.False(
                    message.Contains("room", StringComparison.Ordinal) || message.Contains('\n', StringComparison.Ordinal),
                    $"bit {bit}: {message}");
            }
        }

        output.WriteLine($"{reported} of {flips} were reported");
        Assert.InRange(reported, 1, flips);
    }

    private static Span<byte> Flip(byte[] bytes, int bit)
    {
        bytes[bit / 8] ^= (byte)(1 << (bit % 8));
        return bytes.AsSpan(bit / 8 / PageFile.PageSize * PageFile.PageSize, PageFile.PageSize);
    }

    private async Task FillAsync()
    {
        await using var database = _folder.Open();
        foreach (var group in new[] { One, Other })
        {
            await database.Groups.CreateAsync(Group(group, "Designing Machine Learning Systems"));
            await database.Posts.RecordDueAsync(group, (_, _) => [.. Enumerable.Range(0, 40).Select(n => Post($"{group}.{n}", group))]);
            await Task.WhenAll(Enumerable.Range(0, 60).Select(n =>
                database.Points.AddAsync(group, new SeminarId(n % 5), n % 2 == 0 ? Ada : Ben, $"{n}: {new string('x', n * 7)}", Now)));
            await Task.WhenAll(Enumerable.Range(0, 10)
                .Select(n => database.Drafts.AddAsync(group, Ada, "import", Options.None.With("text", new string('y', n * 900)), Now)));
            await database.Syllabuses.ChangeAsync(group, syllabus => syllabus);
        }

        await database.NightlyCopies!.MakeAsync(new NodaTime.LocalDate(2026, 3, 25), 7, TestContext.Current.CancellationToken);
    }

    // Everything that the stores give.
    private static async Task<string> ReadAsync(StudyDatabase database)
    {
        List<object?> all = [.. database.Posts.GroupsUnsettled()];
        foreach (var group in new[] { One, Other })
        {
            all.Add(database.Groups.Find(group)?.Settings.Book);
            all.AddRange(database.Posts.Of(group).OrderBy(post => post.Key, StringComparer.Ordinal));
            all.AddRange(Enumerable.Range(0, 5).SelectMany(n => database.Points.Of(group, new SeminarId(n))));
            all.AddRange(database.Points.Newest(group, Ada, 1_000));
            all.AddRange(database.Points.Newest(group, null, 1_000));
            all.AddRange(database.Points.CountsOf(group).OrderBy(count => count.Key.Value).Select(count => (object)count));
            all.AddRange(Enumerable.Range(1, 20).Select(n => database.Drafts.Find(group, new(n))?.Inputs.Text("text")));
            all.AddRange(database.Posts.Live(group));
            all.AddRange(await database.Posts.UnsettledAsync(group));
            all.Add(database.Syllabuses.Of(group).NextNumber);
        }

        all.AddRange(database.Posts.GroupsDue(NodaTime.Instant.MaxValue).Select(group => (object)group));
        all.AddRange(database.Syllabuses.Groups().Select(group => (object)group));
        return string.Join('\n', all);
    }

    private static int? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
