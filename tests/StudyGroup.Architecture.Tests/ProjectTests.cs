using System.Reflection;

namespace StudyGroup.Architecture.Tests;

public sealed class ProjectTests
{
    [Theory]
    [InlineData("StudyGroup.Core")]
    [InlineData("StudyGroup.Discord")]
    [InlineData("StudyGroup.Web", "StudyGroup.Core")]
    public void Project_uses_none_of_the_others_but_those(string project, params string[] allowed) =>
        Assert.Equal(
            allowed,
            Assembly.Load(project).GetReferencedAssemblies().Select(assembly => assembly.Name!)
                .Where(name => name.StartsWith("StudyGroup.", StringComparison.Ordinal)));

    [Theory]
    [InlineData("StudyGroup.Core")]
    [InlineData("StudyGroup.Discord")]
    public void Only_the_web_project_knows_ASP_NET_Core(string project) =>
        Assert.DoesNotContain(
            Assembly.Load(project).GetReferencedAssemblies(),
            assembly => assembly.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal));
}
