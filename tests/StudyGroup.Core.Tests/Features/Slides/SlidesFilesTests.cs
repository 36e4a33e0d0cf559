using StudyGroup.Core.Contract;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Reminders;
using StudyGroup.Core.Features.Slides;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Slides;

/// <summary>Slides that are added as files.</summary>
public sealed class SlidesFilesTests
{
    private const string First = "https://discord.com/channels/770/500/1";

    private readonly Desk _desk = new() { Group = TestGroup.Nine().On(3, 2026, 12, 4).InChannel() };

    public SlidesFilesTests()
    {
        _desk.Group = _desk.Group.With(_desk.Group.Numbered(3)! with { Presenters = [new Presenter(Desk.Ben.Id, null)] });
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { SlidesNews = true } };
        _desk.Pages["https://cdn.example/a"] = "the slides";
        _desk.Pages["https://cdn.example/b"] = "other slides";
    }

    private IEnumerable<SlideDeck> Decks => _desk.Group.Numbered(3)!.Slides;

    [Fact]
    public async Task Presenter_adds_a_file_that_is_posted_and_listed_by_its_message()
    {
        var added = Assert.IsType<Reply.Private>(await AddAsync(Desk.Ben, File("Week *3*.pdf")));
        Assert.Equal($"Slides added: Seminar 3 · Chapter 3\nWeek *3*.pdf → {First}", added.Text());
        Assert.Equal((First, "Week *3*.pdf"), Decks.Select(deck => (deck.Url, deck.Title)).Single());
        Assert.Equal("Week *3*.pdf", Assert.Single(_desk.PostedFiles).Name);
        var post = Assert.Single(_desk.Posts, p => p.Subject is SlidesFile);
        Assert.Equal("@3 added slides to Data Engineering for ML (Seminar 3): Week *3*.pdf", _desk.Card(post).Text());
        Assert.Contains(_desk.Card(post).Buttons, b => b.Action == Rules.Marker(post));
        // The message with the file is the news.
        Assert.DoesNotContain(_desk.Posts, p => p.Subject is SlidesAdded);
        await _desk.Press(Desk.Ben, added, "Undo");
        Assert.Empty(Decks);
    }

    [Fact]
    public async Task Organizer_adds_a_file_with_details()
    {
        await _desk.Command(
            Desk.Organizer, "manage slides", ("seminar", 3), ("file", File("a.pdf")), ("title", "Data"), ("covers", "Formats, Storage"));
        Assert.Equal(new SlideDeck(First, "Data", null, ["Formats", "Storage"]), Assert.Single(Decks));
        await _desk.Command(Desk.Organizer, "manage slides", ("seminar", 3), ("url", First), ("remove", true));
        Assert.Empty(Decks);
    }

    [Theory]
    [InlineData(null, false, "Give a link or a file.")]
    [InlineData("https://example.org/3", true, "Give a link or a file, not both. Slides are removed by their link.")]
    public async Task Slides_without_or_with_both_link_and_file_are_refused(string? url, bool hasFile, string why)
    {
        List<(string, object)> options = [("seminar", 3)];
        if (url is not null) options.Add(("url", url));
        if (hasFile) options.Add(("file", File("a.pdf")));
        Assert.Equal(why, (await _desk.Command(Desk.Organizer, "manage slides", [.. options])).Text());
    }

    [Fact]
    public async Task Same_file_again_is_listed_by_the_same_message_and_another_file_gets_its_own()
    {
        await AddAsync(Desk.Ben, File("a.pdf"));
        await _desk.Command(Desk.Organizer, "manage slides", ("seminar", 3), ("url", First), ("remove", true));
        await AddAsync(Desk.Ben, File("renamed.pdf"));
        Assert.Equal(First, Assert.Single(Decks).Url);
        await AddAsync(Desk.Ben, File("b.pdf", "b"));
        Assert.Equal(["https://discord.com/channels/770/500/2"], Decks.Skip(1).Select(deck => deck.Url));
        Assert.Equal(2, _desk.PostedFiles.Count);
    }

    [Fact]
    public async Task Same_file_is_posted_again_if_its_message_was_deleted()
    {
        await AddAsync(Desk.Ben, File("a.pdf"));
        _desk.Deleted.Add(1);
        await AddAsync(Desk.Ben, File("a.pdf"));
        Assert.Equal([First, "https://discord.com/channels/770/500/2"], Decks.Select(deck => deck.Url));
        Assert.Equal([0, 1], _desk.Posts.Select(p => p.Subject).OfType<SlidesFile>().Select(f => f.Number).Order());
    }

    [Fact]
    public async Task File_that_cannot_be_posted_is_refused_in_one_sentence_and_nothing_is_listed()
    {
        await RefusedAsync("That file is over 10 MB, too big for me to post. Add a link to it instead.", File("a.pdf") with
        {
            Size = IWeb.MaxFileBytes + 1,
        });
        _desk.Rights = new ChannelRights(true, true, true, false) { Attach = false };
        await RefusedAsync("I can't post files in #500. Give me Attach Files and Send Messages there, or add a link instead.");
        _desk.Rights = null;
        _desk.FilesRefused = new Core.Text.Refusal($"Discord said no.");
        await RefusedAsync("Discord said no.");
        await RefusedAsync("There is nothing.", File("a.pdf", "missing"));
        _desk.Group = _desk.Group with { Settings = _desk.Group.Settings with { Channel = null } };
        await RefusedAsync("No channel is set yet, so I can't post the file. Ask an organizer to pick one, or add a link instead.");

        async Task RefusedAsync(string why, GivenFile? file = null)
        {
            Assert.Equal(why, Assert.IsType<Reply.Refused>(await AddAsync(Desk.Ben, file ?? File("a.pdf"))).Text());
            Assert.Empty(Decks);
            Assert.Empty(_desk.PostedFiles);
        }
    }

    [Fact]
    public async Task Only_presenters_and_organizers_add_files()
    {
        Assert.StartsWith(
            "Only the presenters of Data Engineering for ML (Seminar 3) and organizers can add slides.",
            (await AddAsync(Desk.Ana, File("a.pdf"))).Text(), StringComparison.Ordinal);
        Assert.Empty(_desk.PostedFiles);
    }

    private Task<Reply> AddAsync(Member who, GivenFile file) => _desk.Command(who, "slides-add", ("file", file));

    private static GivenFile File(string name, string page = "a") =>
        new(name, 10, new Uri($"https://cdn.example/{page}"), "application/pdf");
}
