using System.Reflection;

namespace StudyGroup.Architecture.Tests;

public sealed class RoomTests
{
    [Theory]
    [InlineData("StudyGroup.Bot")]
    [InlineData("StudyGroup.Core")]
    [InlineData("StudyGroup.Discord")]
    [InlineData("StudyGroup.Web")]
    [InlineData("StudyGroup.Playground")]
    [InlineData("StudyGroup.Playground.LocalDiscord")]
#if DISCORD_NET
    [InlineData("StudyGroup.DiscordNet")]
#endif
    public void Rooms_of_a_project_form_no_cycle(string @namespace)
    {
        var graph = RoomGraph.Of(AssemblyOf(@namespace), @namespace);

        Assert.NotEmpty(graph.Rooms);
        Assert.True(graph.DescribeCycles() is "", graph.DescribeCycles());
    }

    [Fact]
    public void Cycle_is_described_with_the_types_that_make_it()
    {
        var graph = RoomGraph.Of(Assembly.GetExecutingAssembly(), "StudyGroup.Architecture.Tests.Sample");

        Assert.Equal(["(root)", "Cellar", "Features/Salad", "Features/Soup", "Hall", "Kitchen"], graph.Rooms);
        Assert.Equal(
            """

            StudyGroup.Architecture.Tests.Sample has a cycle: Features/Salad, Features/Soup
              Features/Salad -> Features/Soup: Salad uses Soup
              Features/Soup -> Features/Salad: Soup uses Salad

            StudyGroup.Architecture.Tests.Sample has a cycle: Hall, Kitchen
              Hall -> Kitchen: Waiter uses KitchenClosedException
              Kitchen -> Hall: Cook uses Guest

            """,
            graph.DescribeCycles());
    }

    /// <summary>A project's namespace starts with its name, which is also its assembly's: <c>StudyGroup.Core</c>.</summary>
    private static Assembly AssemblyOf(string @namespace) => Assembly.Load(string.Join('.', @namespace.Split('.').Take(2)));
}
