using System.Collections.Immutable;
using System.Reflection;
using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Privacy;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Privacy;

public sealed class ErasureTests
{
    private static readonly MemberId Ana = new(4_200_000_000_000_001);
    private static readonly MemberId Ben = new(4_200_000_000_000_002);
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 23, 9, 0);
    private static readonly Seminar Seminar = TestGroup.Nine().Seminars[3];

    /// <summary>
    /// What holds a member's id. A new one fails this: say in <see cref="Erasure"/> what happens to it and give it out in
    /// <see cref="MyData"/> if it is stored, and then name it here.
    /// </summary>
    [Fact]
    public void Erasure_covers_every_type_that_holds_a_member() => Assert.Equal(
        [
            "Attendance.Member", "BookVote.OpenedBy", "Card.PingsPeople", "Change.By", "ChangeCause.By", "DateDeclined.By", "DateDeclined.DeclinedBy",
            "Draft.By", "GivenMessage.Author", "Idle.Member",
            "Member.Id", "Note.By", "Nudge.Presenter", "Nudge.Recipient", "NudgeSettlement.By", "Person.Id", "PersonGiven.Id",
            "Point.Author", "Point.Votes", "Post.Recipient", "PostSubject.Recipient", "Presenter.Member", "PresenterAssigned.Presenter",
            "PresenterAssigned.Recipient", "SlidesAdded.By", "SlidesFile.By", "SuggestedBook.By", "Swap.Asked", "Swap.Offering", "Visit.Member",
        ],
        from type in typeof(Point).Assembly.GetTypes()
        where type.GetCustomAttribute<System.Runtime.CompilerServices.CompilerGeneratedAttribute>() is null
        from property in type.GetProperties(
            BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where property.PropertyType == typeof(MemberId) || property.PropertyType == typeof(MemberId?)
            || property.PropertyType == typeof(ImmutableArray<MemberId>) || property.PropertyType == typeof(Votes)
        orderby $"{type.Name}.{property.Name}"
        select $"{type.Name}.{property.Name}");

    [Fact]
    public void Seminar_loses_its_presenter_and_note_authors_but_keeps_the_notes()
    {
        var notes = ImmutableArray.Create(new Note("a", null, Ana, Now), new Note("b", null, Ben, Now));
        var left = Erasure.Without(Seminar with { Presenters = [new Presenter(Ana, "Ana")], Notes = notes }, Ana);

        Assert.Empty(left.Presenters);
        Assert.Equal([("a", null), ("b", Ben)], left.Notes.Select(n => (n.Text, n.By)));
    }

    [Fact]
    public void Seminar_of_another_presenter_is_unchanged()
    {
        var seminar = Seminar with { Presenters = [new Presenter(Ben, "Ben")] };

        Assert.Same(seminar, Erasure.Without(seminar, Ana));
    }

    [Fact]
    public void Point_stays_without_its_author_unless_it_was_removed()
    {
        var point = Point(Ana) with { AuthorName = "Ana" };
        var left = Erasure.Without(point, Ana)!;

        Assert.Equal((MemberId.Erased, null, "text"), (left.Author, left.AuthorName, left.Text));
        Assert.Equal("Ana", Erasure.Without(point with { Votes = Votes.Of([Ben]) }, Ben)!.AuthorName);
        Assert.Null(Erasure.Without(point with { RemovedAt = Now }, Ana));
    }

    [Fact]
    public void Vote_is_deleted_and_other_votes_stay() =>
        Assert.Equal([Ben], Erasure.Without(Point(new MemberId(3)) with { Votes = Votes.Of([Ana, Ben]) }, Ana)!.Votes.Members);

    [Fact]
    public void Change_stays_without_its_author_unless_nothing_else_changed()
    {
        var named = Seminar with { Presenters = [new Presenter(Ana, null)] };
        var moved = named with { Topic = "Another topic" };

        Assert.Null(Erasure.Without(Change(Ben, new Part.OfSeminar(Seminar, named)), Ana));
        var left = Erasure.Without(Change(Ana, new Part.OfSeminar(Seminar, moved)), Ana)!;
        Assert.Equal(MemberId.Erased, left.By);
        Assert.False(Erasure.Names(left, Ana));
        Assert.Equal("Another topic", Assert.IsType<Part.OfSeminar>(Assert.Single(left.Parts)).After!.Topic);
    }

    [Theory]
    [InlineData("4200000000000001", true)]
    [InlineData("{ \"author\": \"4200000000000001\" }", true)]
    [InlineData("42000000000000012", false)]
    [InlineData("14200000000000001", false)]
    public void Draft_names_a_member_if_it_contains_their_id(string input, bool does) => Assert.Equal(does, Erasure.Names(
        new Draft
        {
            Id = new DraftId(1),
            Group = Desk.Here,
            By = Ben,
            At = Now,
            Kind = "import",
            Inputs = Options.None.With("text", input),
        },
        Ana));

    [Fact]
    public void Post_for_a_member_is_deleted_and_news_about_their_slides_stay()
    {
        Assert.Null(Erasure.Without(Post(new Nudge(NudgeQuestion.Topic, Now, Ana)), Ana));
        Assert.Null(Erasure.Without(Post(new PresenterAssigned(Ana, [Seminar.Id], Now)), Ana));
        Assert.Null(Erasure.Without(Post(new DateDeclined(Now, Ana)), Ana));
        var declined = Post(new DateDeclined(Now, Ben) { DeclinedBy = Ana });
        Assert.Equal(new DateDeclined(Now, Ben) { DeclinedBy = MemberId.Erased }, Erasure.Without(declined, Ana)!.Subject);
        Assert.Equal(
            MemberId.Erased, Assert.IsType<SlidesAdded>(Erasure.Without(Post(new SlidesAdded("https://a.example", Ana)), Ana)!.Subject).By);
        var others = Post(new Nudge(NudgeQuestion.Topic, Now, Ben));
        Assert.Same(others, Erasure.Without(others, Ana));
    }

    private static Point Point(MemberId author) =>
        new() { Id = new PointId(1), Group = Desk.Here, Seminar = Seminar.Id, Author = author, Text = "text", AddedAt = Now };

    private static Change Change(MemberId by, Part part) => new() { Group = Desk.Here, By = by, At = Now, Parts = [part] };

    private static Post Post(PostSubject subject) =>
        new() { Key = "x", Group = Desk.Here, Seminar = Seminar.Id, Subject = subject, State = PostState.Posted, At = Now };
}
