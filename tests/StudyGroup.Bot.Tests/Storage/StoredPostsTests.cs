using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Text;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Examples;

namespace StudyGroup.Bot.Tests.Storage;

public sealed class StoredPostsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Reader_of_unsettled_posts_finds_the_group_as_the_change_left_it()
    {
        await using var database = _folder.Open();
        await database.Groups.CreateAsync(Group(One, "before"));
        // Two writes are held, so that the change between them is committed and not yet durable.
        var (first, second) = (new Held(), new Held());
        var writes = new List<Task> { database.Groups.ChangeAsync(One, first.Refuse) };
        await first.Begun;
        writes.Add(database.Groups.ChangeAsync(One, group => new GroupUpdate(Group(One, "after"), [Post("a")])));
        writes.Add(database.Groups.ChangeAsync(One, second.Refuse));
        first.Release();
        await second.Begun;

        var reading = ReadAsync();
        second.Release();
        await Task.WhenAll(writes);

        Assert.Equal(("a", "after"), await reading);

        async Task<(string, string?)> ReadAsync() =>
            (Assert.Single(await database.Posts.UnsettledAsync(One)).Key, database.Groups.Find(One)!.Settings.Book);
    }

    /// <summary>A write that takes as long as it is held.</summary>
    private sealed class Held
    {
        private readonly TaskCompletionSource _begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new();

        public Task Begun => _begun.Task;

        public Outcome<GroupUpdate> Refuse(Group group)
        {
            _begun.SetResult();
            _released.Task.Wait();
            return No;
        }

        public void Release() => _released.SetResult();
    }
}
