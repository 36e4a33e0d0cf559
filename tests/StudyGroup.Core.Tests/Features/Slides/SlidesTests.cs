using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Slides;

public class SlidesTests
{
    private readonly Desk _desk = new();

    [Fact]
    public async Task All_slides_are_listed_by_seminar() => Assert.Equal(
        """
        Slides
        Seminar 1 · Chapter 1 · Topic 1
        Chapter 1 Slides → https://example.org/1
        Covers: Fraud detection, Scalability 1
        Seminar 2 · Chapter 2 · Topic 2
        Chapter 2 Slides → https://example.org/2
        Covers: Fraud detection, Scalability 2
        """,
        (await _desk.Command(Desk.Ana, "slides")).Text());

    [Fact]
    public async Task Slides_are_found_by_what_they_cover()
    {
        var reply = await _desk.Command(Desk.Ana, "slides", ("find", "scalability 2"));
        Assert.Contains("Seminar 2", reply.Text(), StringComparison.Ordinal);
        Assert.DoesNotContain("Seminar 1", reply.Text(), StringComparison.Ordinal);
        Assert.Equal(
            "No slides mention “quantum”. Try fewer or other words.",
            (await _desk.Command(Desk.Ana, "slides", ("find", "quantum"))).Text());
        Assert.Contains(
            "for Topic 1 (Seminar 1) mention",
            (await _desk.Command(Desk.Ana, "slides", ("find", "quantum"), ("seminar", 1))).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Seminar_without_slides_says_so() =>
        Assert.Equal(
            "Data Engineering for ML (Seminar 3) has no slides yet.", (await _desk.Command(Desk.Ana, "slides", ("seminar", 3))).Text());

    [Fact]
    public async Task Organizer_adds_replaces_and_removes_slides()
    {
        var added = await Manage(
            ("seminar", 3), ("url", "https://example.org/3"), ("title", "Data"), ("covers", "Formats, , Storage (rows, columns)"));
        Assert.Equal(
            "Slides added: Seminar 3 · Chapter 3\nData → https://example.org/3\nCovers: Formats, Storage (rows, columns)", added.Text());
        var replaced = await Manage(("seminar", 3), ("url", "https://example.org/3"), ("title", "Data!"));
        Assert.Equal(
            "Slides replaced: Seminar 3 · Chapter 3\nData! → https://example.org/3\nCovers: Formats, Storage (rows, columns)",
            replaced.Text());
        Assert.Contains(
            "No slides yet",
            (await Manage(("seminar", 3), ("url", "https://example.org/3"), ("remove", true))).Text(), StringComparison.Ordinal);
        Assert.Contains(
            "has no slides with that link",
            (await Manage(("seminar", 3), ("url", "https://example.org/3"), ("remove", true))).Text(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    [InlineData("slides.pdf")]
    [InlineData("https://")]
    [InlineData("https://exa mple.org")]
    [InlineData("https://example.org/a\nb")]
    public async Task Only_web_addresses_are_accepted_as_slides(string url) =>
        Assert.Contains(
            "https://", Assert.IsType<Reply.Refused>(await Manage(("seminar", 3), ("url", url))).Text(), StringComparison.Ordinal);

    [Fact]
    public async Task Presenter_adds_slides_with_a_form_and_others_are_refused()
    {
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(3)! with { Presenters = [new Presenter(Desk.Ben.Id, null)] });
        var card = await _desk.Command(Desk.Ana, "next-seminar");
        Assert.Contains(
            "Only the presenters and organizers", (await _desk.PressMore(Desk.Ana, card, "Add slides")).Text(), StringComparison.Ordinal);
        var form = await _desk.PressMore(Desk.Ben, card, "Add slides");
        Assert.Equal(["url", "title", "topic", "covers"], Assert.IsType<Reply.Ask>(form).Form.Fields.Select(f => f.Name));
        Assert.IsType<Reply.Refused>(await _desk.Submit(Desk.Ana, form, ("url", "https://example.org/3")));
        Assert.IsType<Reply.Refused>(await _desk.Submit(Desk.Ben, form, ("url", "javascript:1")));
        Assert.Contains(
            "Slides added to Seminar 3",
            (await _desk.Submit(Desk.Ben, form, ("url", "https://example.org/3"), ("covers", "a"))).Text(), StringComparison.Ordinal);
        Assert.Equal("https://example.org/3", Assert.Single(_desk.Group.Numbered(3)!.Slides).Url);
    }

    private Task<Reply> Manage(params (string Name, object Value)[] options) => _desk.Command(Desk.Organizer, "manage slides", options);
}
