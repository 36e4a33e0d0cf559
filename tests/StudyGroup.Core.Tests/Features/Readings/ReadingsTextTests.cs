using CsCheck;
using StudyGroup.Core.Domain;
using StudyGroup.Core.Features.Readings;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Readings;

public sealed class ReadingsTextTests
{
    private static readonly Reading Leases = new("Leases revisited") { Url = "https://doi.org/10.1145/74850.74870" };

    public static TheoryData<string, Reading> Lines => new()
    {
        { "Leases revisited", Leases with { Url = null } },
        { "Leases revisited | https://doi.org/10.1145/74850.74870", Leases },
        { "Leases revisited | 10.1145/74850.74870", Leases },
        { "Leases revisited https://dx.doi.org/10.1145/74850.74870", Leases },
        { "Leases revisited, doi:10.1145/74850.74870", Leases },
        { "* Leases revisited | pp. 1–8 | doi:10.1145/74850.74870", Leases with { Part = "pp. 1–8" } },
        { "Leases revisited | | pp. 1–8 | K. Marsh", Leases with { Url = null, Part = "pp. 1–8", Authors = "K. Marsh" } },
        {
            "Leases revisited | pp. 1–8 | K. Marsh | 1989",
            new("Leases revisited") { Part = "pp. 1–8", Authors = "K. Marsh", Published = "1989" }
        },
        { "Leases revisited | 10.1145/74850.74870 | | K. Marsh", Leases with { Authors = "K. Marsh" } },
        { "Leases revisited | Optional", new("Leases revisited") { IsOptional = true } },
        { "Leases revisited (optional)", new("Leases revisited") { IsOptional = true } },
        {
            "Leases revisited | arXiv:2401.01234v2 | optional",
            new("Leases revisited") { Url = "https://arxiv.org/abs/2401.01234v2", IsOptional = true }
        },
        { "arXiv:2401.01234", new("arXiv:2401.01234") { Url = "https://arxiv.org/abs/2401.01234" } },
        { "https://example.org/papers/leases.pdf", new("example.org/papers/leases.pdf") { Url = "https://example.org/papers/leases.pdf" } },
        { "example.org/leases", new("example.org/leases") { Url = "https://example.org/leases" } },
        { "Leases (https://example.org/leases)", new("Leases") { Url = "https://example.org/leases" } },
        { "What P(A|B) means", new("What P(A|B) means") },
        { @"Leases \| revisited", new("Leases | revisited") },
        { "**Leases** @everyone <@1>", new("**Leases** @everyone <@1>") },
        { "doi: what it is", new("doi: what it is") },
        { "Node.js", new("Node.js") },
        { "Leases | ch.iii | K.Marsh", new("Leases") { Part = "ch.iii", Authors = "K.Marsh" } },
        { "Leases | example.org/leases", new("Leases") { Url = "https://example.org/leases" } },
    };

    [Theory]
    [MemberData(nameof(Lines))]
    public void Line_is_read_as_a_reading(string line, Reading reading) =>
        Assert.Equal(reading, Assert.Single(ReadingsText.Read(line).Value.Items));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("Leases | javascript:alert(1)")]
    [InlineData("Leases | pp. 1–8 | file:///etc/passwd")]
    [InlineData("Leases | ftp://example.org/leases")]
    [InlineData("Leases | https://example.org@evil.example")]
    [InlineData("Leases | doi:none")]
    [InlineData("doi:10.1/none")]
    public void Link_that_nobody_should_follow_is_refused(string line) => Assert.Equal(
        "I can't use that link. Try a full web address, such as https://example.org/paper, a DOI or an arXiv id.",
        ReadingsText.Read(line).Refusal!.Sentence.Text());

    [Fact]
    public void Refusal_names_the_line()
    {
        Assert.StartsWith(
            "Line 3: I can't use that link.", ReadingsText.Read("Leases\n\nPaxos | data:text/html,x").Refusal!.Sentence.Text(),
            StringComparison.Ordinal);
        Assert.Equal(
            "Line 2: The title can have up to 300 characters; yours has 301. Shorten it.",
            ReadingsText.Read($"Leases\n{new string('x', 301)}").Refusal!.Sentence.Text());
        Assert.Equal("A reading needs a title or a link.", ReadingsText.Read("| | pp. 1–8").Refusal!.Sentence.Text());
        Assert.StartsWith(
            "That's too much in one line.", ReadingsText.Read("a | b | c | d | e").Refusal!.Sentence.Text(), StringComparison.Ordinal);
    }

    [Fact]
    public void Written_reading_reads_as_itself() =>
        Gen.Select(
            Word, Gen.Int[0, 3], Word.Null(), Word.Null(), Word.Null(), Gen.Bool, (title, url, part, authors, published, isOptional) =>
            new Reading(title) { Url = Urls[url], Part = part, Authors = authors, Published = published, IsOptional = isOptional })
        .Sample(reading => Assert.Equal(reading, Assert.Single(ReadingsText.Read(ReadingsText.Write(reading)).Value.Items)));

    private static readonly string?[] Urls = [null, "https://doi.org/10.1000/x", "https://example.org/a_(b)?c=|d", "http://example.org"];

    private static Gen<string> Word =>
        Gen.String[Gen.Char["ab |\\-–.,§é漢*_<@>'"], 1, 12].Select(text => $"x{text}".Trim()).Select(Core.Text.Texts.OneLine);
}
