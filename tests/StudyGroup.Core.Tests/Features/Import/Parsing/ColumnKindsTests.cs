using StudyGroup.Core.Features.Import.Parsing;
using Xunit;

namespace StudyGroup.Core.Tests.Features.Import.Parsing;

public sealed class ColumnKindsTests
{
    [Theory]
    [InlineData("Date of talk", "Date")]
    [InlineData("Week of", "Date")]
    [InlineData("Title of paper", "Topic")]
    [InlineData("Name of presenter", "Presenter")]
    [InlineData("Link to slides", "Slides")]
    [InlineData("No. of session", "Number")]
    [InlineData("Number of people", null)]
    [InlineData("No. of pages", null)]
    [InlineData("Length of session", null)]
    [InlineData("Author of the paper", "Authors")]
    [InlineData("Link to paper", "Reading")]
    [InlineData("Link to meeting", "Slides")]
    [InlineData("Link to recording", "Notes")]
    [InlineData("Place of publication", null)]
    public void Heading_with_of_is_read_as_the_noun_before_it(string heading, string? kind) =>
        Assert.Equal(kind, ColumnKinds.Of(heading)?.Kind.ToString());

    [Theory]
    [InlineData("Seminar topic", "Topic")]
    [InlineData("Discussion leader", "Presenter")]
    [InlineData("Presenter's name", "Presenter")]
    [InlineData("Room number", "Place")]
    [InlineData("Meeting room", "Place")]
    [InlineData("Meeting link", "Slides")]
    [InlineData("Seminar #", "Number")]
    [InlineData("Session length", null)]
    [InlineData("Meeting ID", null)]
    [InlineData("Note taker", null)]
    [InlineData("Phone number", null)]
    [InlineData("Lead time", null)]
    [InlineData("Reading time", null)]
    [InlineData("Snack host", null)]
    [InlineData("Host institution", null)]
    [InlineData("Where published", "Published")]
    [InlineData("Paper link", "Reading")]
    [InlineData("Optional reading", "OptionalReading")]
    [InlineData("Further readings", "OptionalReading")]
    [InlineData("Paper authors", "Authors")]
    [InlineData("Paper number", null)]
    public void Compound_is_read_as_its_last_noun(string heading, string? kind) =>
        Assert.Equal(kind, ColumnKinds.Of(heading)?.Kind.ToString());

    [Theory]
    [InlineData("Attendees (number)", null)]
    [InlineData("Date (all times CET)", "Date")]
    [InlineData("Topic / Paper", "Topic")]
    [InlineData("Referent*in", "Presenter")]
    [InlineData("Intervenant(e)", "Presenter")]
    [InlineData("Vortragsthema", "Topic")]
    [InlineData("Número de páginas", null)]
    [InlineData("Fecha de la sesión", "Date")]
    [InlineData("Tema principal", "Topic")]
    [InlineData("論文タイトル", "Topic")]
    [InlineData("参加人数", null)]
    public void Brackets_alternatives_and_other_languages_are_read(string heading, string? kind) =>
        Assert.Equal(kind, ColumnKinds.Of(heading)?.Kind.ToString());
}
