using LiteDB;
using StudyGroup.Bot.Storage.LiteDb.Files;
using Xunit;

namespace StudyGroup.Bot.Tests.Storage.LiteDb.Files;

public sealed class VerificationTests : IDisposable
{
    private readonly LiteDatabase _database = new(new MemoryStream());

    public void Dispose() => _database.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(999)]
    [InlineData(1_000)]
    [InlineData(1_001)]
    [InlineData(2_000)]
    [InlineData(4_321)]
    public void Intact_database_is_found_intact_whatever_its_size(int rows)
    {
        var some = Indexed("Own", "Few", "One", "None", "Some");
        some.InsertBulk(Enumerable.Range(0, rows).Select(n => new BsonDocument
        {
            ["_id"] = n,
            ["Own"] = $"{n:D6}",
            ["Few"] = n / 700,
            ["One"] = true,
            ["None"] = BsonValue.Null,
            ["Some"] = n % 3 == 0 ? n : BsonValue.Null,
        }));

        Verification.Require(_database, isCurrent: false, cancel: TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Check_that_is_cancelled_ends()
    {
        Indexed("Own").InsertBulk(Enumerable.Range(0, 3_000).Select(n => new BsonDocument { ["_id"] = n, ["Own"] = n }));
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => Verification.Require(_database, false, rests: true, cancelled.Token));
    }

    private ILiteCollection<BsonDocument> Indexed(params IReadOnlyList<string> fields)
    {
        var rows = _database.GetCollection("some");
        foreach (var field in fields) rows.EnsureIndex(field, $"$.{field}");
        return rows;
    }
}
