using NodaTime;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Points;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Text;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Points;

public sealed class PointAuthorTests
{
    private static readonly Instant Start = Instant.FromUtc(2026, 12, 4, 17, 0);

    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(3, 2026, 12, 4).InChannel() };

    [Fact]
    public async Task Name_appears_next_to_every_mention_of_an_author()
    {
        _desk.Names[Desk.Ana.Id] = "Ana Beck";
        var added = await _desk.Command(Desk.Ana, "point add", ("text", "Why?"));
        Assert.StartsWith("@2 (Ana Beck) added a point to", added.Text(), StringComparison.Ordinal);
        Assert.Contains("1 · @2 (Ana Beck) · <", (await _desk.Command(Desk.Ben, "point list")).Text(), StringComparison.Ordinal);
        var seminar = await _desk.Command(Desk.Ben, "next-seminar");
        Assert.Contains("“Why?” (Ana Beck)", seminar.Text(), StringComparison.Ordinal);
        Assert.Contains("Why? (@2, Ana Beck)", (await _desk.Press(Desk.Ben, seminar, "More")).Text(), StringComparison.Ordinal);
        Assert.Contains(
            "“Why?” (Ana Beck)", _desk.Card(Post(new LivingCard(Start, Duration.FromDays(1)))).Text(), StringComparison.Ordinal);
        await _desk.Command(Desk.Ana, "point remove", ("point", "1"));
        var message = Post(new PointAdded(new PointId(1), new SeminarId(3)));
        Assert.StartsWith("~@2 (Ana Beck) added a point to", _desk.Card(message).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Point_from_a_form_stores_the_author_s_name_too()
    {
        _desk.Names[Desk.Ana.Id] = "Ana Beck";
        var form = await _desk.Command(Desk.Ana, "point add");
        Assert.StartsWith("@2 (Ana Beck) added", (await _desk.Submit(Desk.Ana, form, ("text", "Why?"))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Latest_name_applies_only_to_the_author_s_own_points()
    {
        var point = Point(Desk.Ana.Id);
        var named = PointAuthor.Named(point, Desk.Ana.Id, "Ana");

        Assert.Equal("Ana", named.AuthorName);
        Assert.Same(named, PointAuthor.Named(named, Desk.Ana.Id, "Ana"));
        Assert.Equal("Ana Beck", PointAuthor.Named(named, Desk.Ana.Id, "Ana Beck").AuthorName);
        Assert.Same(named, PointAuthor.Named(named, Desk.Ben.Id, "Ben"));
        Assert.Null(PointAuthor.Named(Point(MemberId.Erased), Desk.Ana.Id, "Ana").AuthorName);
    }

    [Fact]
    public void Long_name_is_cut_and_line_breaks_are_removed()
    {
        Assert.Equal("Ana Beck", PointAuthor.Kept(" Ana\n\nBeck "));
        Assert.Equal(new string('a', 31) + "…", PointAuthor.Kept(new string('a', 33)));
        Assert.Equal(32, Texts.Length(PointAuthor.Kept(string.Concat(Enumerable.Repeat("🤔", 40)))!));
        Assert.Null(PointAuthor.Kept(" \n"));
    }

    private static Point Point(MemberId author) =>
        new() { Id = new PointId(1), Group = Desk.Here, Seminar = new SeminarId(3), Author = author, Text = "text", AddedAt = Start };

    private static Post Post(PostSubject subject) =>
        new() { Key = "x", Group = Desk.Here, Seminar = new SeminarId(3), Subject = subject, State = PostState.Posted, At = Start };
}
