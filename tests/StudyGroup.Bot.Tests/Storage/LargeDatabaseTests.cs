using StudyGroup.Bot.Storage;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Text;
using StudyGroup.InMemory;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage;

/// <summary>A database with more pages than LiteDB keeps in memory.</summary>
public sealed class LargeDatabaseTests : IDisposable
{
    private const int Groups = 250;
    private const int PointsEach = 60;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Many_readers_and_a_writer_get_what_was_written()
    {
        var cancel = TestContext.Current.CancellationToken;
        await using var database = _folder.Open();
        await Task.WhenAll(Enumerable.Range(1, Groups).Select(group => FillAsync(database, new GroupId((ulong)group))));

        var readers = Enumerable.Range(0, 8).Select(reader => Task.Run(() =>
        {
            for (var n = 0; n < 400; n++)
            {
                var group = new GroupId((ulong)(((reader * 37) + (n * 61)) % Groups) + 1);
                Assert.Equal(PointsEach, database.Points.Newest(group, null, PointsEach).Count(point => point.Text.StartsWith('x')));
            }
        }, cancel));
        var writer = Task.Run(async () =>
        {
            for (var n = 0; n < 100; n++)
                await database.Points.AddAsync(new GroupId((ulong)(n % Groups) + 1), new SeminarId(2), Ada, new string('x', 900), Now);
        }, cancel);

        await Task.WhenAll([.. readers, writer]);
        await database.Checked;
        Assert.False(database.Failed.IsCompleted);
    }

    private static Task<bool> FillAsync(StudyDatabase database, GroupId group) => database.WriteAsync(transaction =>
    {
        transaction.Changes(group);
        var points = transaction.Collection(Schema.Points);
        for (var n = 0; n < PointsEach; n++)
        {
            points.Insert(PointRow.Write(new Point
            {
                Id = new PointId(transaction.NextId(Schema.Points)),
                Group = group,
                Seminar = new SeminarId(1),
                Author = Ada,
                Text = new string('x', 900),
                AddedAt = Now,
            }));
        }

        return true;
    });
}
