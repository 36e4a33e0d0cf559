using CsCheck;
using LiteDB;
using NodaTime;
using StudyGroup.Bot.Storage.Rows;
using StudyGroup.Core;
using StudyGroup.Core.Changes;
using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Posts;
using StudyGroup.Core.Text;
using StudyGroup.InMemory;
using Xunit;
using static StudyGroup.Bot.Tests.Storage.Rows.RowGen;

namespace StudyGroup.Bot.Tests.Storage.Rows;

public sealed class UndoPropertyTests
{
    private static readonly Member Organizer = new(new MemberId(1), true, []);

    // Whatever becomes of a group, taking it back gives the row that was there; through the rows, as the history keeps it.
    // Ids are never used twice, so the two counters stay as the change left them. What calendars and posts know the dates by isn't undone.
    [Fact]
    public void Undoing_a_change_restores_the_group_byte_for_byte() => Gen.Select(OfGroup, OfGroup, Gen.Int[0, 63]).Sample(
        (one, other, kept) =>
        {
            var before = Numbered(one);
            var after = Numbered(one with
            {
                Settings = other.Settings,
                Seminars = other.Seminars,
                Breaks = other.Breaks,
                NextSeminarId = other.NextSeminarId,
                NextBreakId = other.NextBreakId,
                Revision = other.Revision,
            });
            if ((kept & 1) != 0) after = after with { Settings = before.Settings };
            if ((kept & 2) != 0 && !before.Seminars.IsEmpty)
                after = Numbered(after with { Seminars = [before.Seminars[0], .. after.Seminars.Skip(1)] });
            var parts = Differences.Between(before, after);
            if (parts.IsEmpty) return;

            var store = new OneGroup(
                after, ThroughBytes(new Change { Id = new ChangeId(7), Group = before.Id, By = Organizer.Id, At = Now, Parts = parts }));
            var pressed = new ButtonCall(after, Organizer, Now, new ActionId("put-back", "7"));
            var changes = new GroupChanges(store, ConsequenceTable.Create(new DuePosts(PostKindTable.Kinds), new InMemoryStores()));
            var reply = new Undo(changes, store).PressAsync(pressed).AsTask().GetAwaiter().GetResult();
            Assert.False(reply is Reply.Refused, $"{reply}");
            Assert.Equal(Bytes(before, after), Bytes(store.Group, after));
        },
        iter: 60);

    private static Instant Now { get; } = Instant.FromUtc(2026, 11, 23, 9, 0);

    // Numbers and ids as in a real group: without duplicates, seminars by number, breaks by day, none of a finished book. @everyone is
    // never a group's role.
    private static Group Numbered(Group group) => group with
    {
        FirstSeminarId = 1,
        Settings = EveryoneRole.Without(group.Server, group.Settings),
        Seminars = [.. group.Seminars.Select((s, i) => s with { Number = i + 1, Id = new(i + 1) })],
        Breaks =
        [
            .. group.Breaks.OrderBy(b => b.From).Select((b, i) => b with { Id = new(i + 1) }).OrderBy(b => b.From).ThenBy(b => b.Id.Value),
        ],
    };

    private static string Bytes(Group group, Group counters) => Convert.ToHexString(BsonSerializer.Serialize(GroupRow.Write(
        group with
        {
            NextSeminarId = counters.NextSeminarId,
            NextBreakId = counters.NextBreakId,
            Revision = 0,
            Seminars = [.. group.Seminars.Select(s => s with { Revision = 0, KnownStart = null })],
        },
        null)));

    private static Change ThroughBytes(Change change) =>
        ChangeRow.Read(BsonSerializer.Deserialize(BsonSerializer.Serialize(ChangeRow.Write(change))));

    private sealed class OneGroup(Group group, Change change) : IGroups, IChanges
    {
        public Group Group { get; private set; } = group;

        public Group? Find(GroupId id) => Group;

        public IReadOnlyList<Group> OfServer(ServerId server) => [Group];

        public Task<Group> CreateAsync(Group group, params IReadOnlyList<Post> posts) => throw new NotSupportedException();

        public Task<Outcome<IReadOnlyList<Group>>> AddAsync(
            ServerId server, Func<IReadOnlyList<Group>, Outcome<IReadOnlyList<Group>>> rule, (GroupId Group, DraftId Id)? settles) =>
            throw new NotSupportedException();

        public Task<Outcome<StoredUpdate>> ChangeAsync(GroupId id, Func<Group, Outcome<GroupUpdate>> rule)
        {
            if (rule(Group).IsRefused(out var refusal, out var changed)) return Task.FromResult<Outcome<StoredUpdate>>(refusal);
            Group = changed.Group;
            return Task.FromResult<Outcome<StoredUpdate>>(new StoredUpdate(Group, new ChangeId(8)));
        }

        public IReadOnlyList<Change> Of(GroupId group) => [change];

        public Change? Find(GroupId group, ChangeId id) => id == change.Id ? change : null;
    }
}
