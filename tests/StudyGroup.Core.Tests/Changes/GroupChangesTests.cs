using StudyGroup.Core.Changes;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Domain.Stores;
using StudyGroup.Core.Features.Reminders;
using Xunit;

namespace StudyGroup.Core.Tests.Changes;

public sealed class GroupChangesTests
{
    private readonly Desk _desk = new() { Group = TestGroup.Nine().InChannel() };

    [Fact]
    public void Consequences_are_added_in_order_and_see_what_earlier_ones_added()
    {
        List<int> seen = [];
        var change = Changes(new Counting(seen), new Counting(seen)).Make(_desk.Group, Cause()).Value;

        Assert.Equal([0, 1], seen);
        Assert.Equal(2, change.Posts.Length);
    }

    [Fact]
    public void Record_has_what_consequences_changed_in_the_group()
    {
        var change = Changes(new Naming()).Make(_desk.Group, Cause()).Value;

        Assert.Equal("A book", change.Group.Settings.Book);
        Assert.NotNull(change.Record);
    }

    [Fact]
    public void Change_of_nothing_is_not_recorded() => Assert.Null(Changes().Make(_desk.Group, Cause()).Value.Record);

    private GroupChanges Changes(params IChangeConsequence[] consequences) => new(_desk, consequences);

    private ChangeCause Cause() => new(_desk.Group, Desk.Organizer.Id, _desk.Now, Reason: null, Undoes: null);

    private sealed class Counting(List<int> seen) : IChangeConsequence
    {
        public GroupUpdate Follow(GroupUpdate change, ChangeCause cause)
        {
            seen.Add(change.Posts.Length);
            var post = Post.Waiting(change.Group.Id, new SeminarId(seen.Count), new Recap(cause.At), channel: null, cause.At);
            return change with { Posts = change.Posts.Add(post) };
        }
    }

    private sealed class Naming : IChangeConsequence
    {
        public GroupUpdate Follow(GroupUpdate change, ChangeCause cause) =>
            change with { Group = change.Group with { Settings = change.Group.Settings with { Book = "A book" } } };
    }
}
